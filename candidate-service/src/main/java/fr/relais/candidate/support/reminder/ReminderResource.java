package fr.relais.candidate.support.reminder;

import fr.relais.candidate.support.Accompaniment;
import fr.relais.http.Cursors;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "support")
class ReminderResource {
    private static final String LIST = "reminders";

    private final Reminders reminders;
    private final Accompaniment accompaniment;

    ReminderResource(Reminders reminders, Accompaniment accompaniment) {
        this.reminders = reminders;
        this.accompaniment = accompaniment;
    }

    @GET
    @RolesAllowed("counsellor")
    @Operation(
            operationId = "listReminders",
            summary = "Reviews and follow-ups that are due in the structure's portfolio, by date")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", description = "until is no date")
    public Page<Reminder> list(
            @Parameter(description = "Due on this day or before; today if not given") @QueryParam("until") @Nullable
                    String until,
            @Parameter(description = "Only of people in this account's charge; me is the caller")
                    @QueryParam("counsellor")
                    @Nullable
                    String counsellor,
            @BeanParam PageRequest page) {
        var structure = accompaniment.structure();
        var inCharge = "me".equals(counsellor) ? accompaniment.account() : counsellor;
        var after = page.cursor() == null ? Reminders.Place.FIRST : place(page.cursor());
        var wanted = new Reminders.Wanted(structure, inCharge, accompaniment.today(), day(until));
        var rows = reminders.page(wanted, after, page.limit() + 1);
        return Page.of(rows, page.limit(), ReminderResource::cursor);
    }

    private LocalDate day(@Nullable String until) {
        if (until == null) {
            return accompaniment.today();
        }
        try {
            return known(until);
        } catch (DateTimeException e) {
            throw Problems.invalid("?until", "INVALID_VALUE", "must be an existing date, as 2024-07-26");
        }
    }

    /** Of four digits a year: the database does not go as far as Java's dates. */
    private static LocalDate known(String day) {
        var read = LocalDate.parse(day);
        if (read.getYear() < 0 || read.getYear() > 9999) {
            throw new DateTimeException("a year of four digits");
        }
        return read;
    }

    private static String cursor(Reminder last) {
        return Cursors.write(
                LIST, last.dueOn().toString(), last.subject().toString(), Integer.toString(last.monthsOrNone()));
    }

    private static Reminders.Place place(String cursor) {
        var parts = Cursors.read(LIST, cursor, 3);
        try {
            return new Reminders.Place(
                    known(parts.get(0)), UUID.fromString(parts.get(1)), Integer.parseInt(parts.get(2)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursors.bad();
        }
    }
}
