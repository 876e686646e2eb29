package fr.relais.candidate.support.timeline;

import fr.relais.candidate.accesslog.Accessed;
import fr.relais.candidate.support.Accompaniment;
import fr.relais.http.Cursors;
import fr.relais.http.Ids;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/candidates/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "support")
class TimelineResource {
    private static final String LIST = "timeline";

    private final Timelines timelines;
    private final Accompaniment accompaniment;

    TimelineResource(Timelines timelines, Accompaniment accompaniment) {
        this.timelines = timelines;
        this.accompaniment = accompaniment;
    }

    @GET
    @RolesAllowed({"candidate", "counsellor"})
    @Transactional
    @Operation(
            operationId = "getTimeline",
            summary =
                    "Steps, commitments, obstacles as far as the caller sees them, what is due, and handovers, by date")
    @APIResponse(responseCode = "200", description = "A page of it")
    @APIResponse(responseCode = "404", description = "No such candidate within the caller's reach")
    public Page<TimelineEntry> read(@PathParam("id") String id, @BeanParam PageRequest page) {
        UUID candidate = accompaniment
                .read(Ids.fromPath(id, "candidate"), Accessed.TIMELINE)
                .id();
        var all = timelines.of(candidate, accompaniment.isPerson() ? null : accompaniment.structure());
        var rows = after(all, page).limit(page.limit() + 1L).toList();
        return Page.of(rows, page.limit(), last -> Cursors.write(LIST, last.on().toString(), last.key()));
    }

    private static Stream<TimelineEntry> after(List<TimelineEntry> all, PageRequest page) {
        if (page.cursor() == null) {
            return all.stream();
        }
        var parts = Cursors.read(LIST, page.cursor(), 2);
        var day = day(parts.getFirst());
        return all.stream()
                .filter(entry -> entry.on().isAfter(day)
                        || (entry.on().equals(day) && entry.key().compareTo(parts.getLast()) > 0));
    }

    private static LocalDate day(String part) {
        try {
            return LocalDate.parse(part);
        } catch (DateTimeException e) {
            throw Cursors.bad();
        }
    }
}
