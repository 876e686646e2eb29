package fr.relais.offer.operation;

import fr.relais.events.SessionKind;
import fr.relais.http.Faults;
import fr.relais.offer.body.DepartementCode;
import fr.relais.offer.body.ProgrammeCode;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of sessions is narrowed to. A parameter that is repeated takes any of its values. */
public final class SessionFilter {
    private static final Set<String> KINDS =
            Stream.of(SessionKind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final int MOST_VALUES = 50;

    // Read as text, so that a wrong value is a problem with a pointer and not an unknown page.
    @QueryParam("kind")
    @Parameter(description = "JOB_DATING, FORUM, TRAINING, IMMERSION, VISIT or MEETING")
    public List<String> kind = List.of();

    @QueryParam("departement")
    @Parameter(description = "In which they take place, by codes such as 75, 2A or 974")
    public List<String> departement = List.of();

    @QueryParam("programme")
    @Parameter(description = "Code of the programme that their operation is part of")
    public @Nullable String programme;

    @QueryParam("teaches")
    @Parameter(description = "Code of a competency that they teach")
    public @Nullable String teaches;

    @QueryParam("from")
    @Parameter(description = "First day on which they start, in France; what has begun is not among them")
    @Schema(implementation = LocalDate.class)
    public @Nullable String from;

    @QueryParam("until")
    @Parameter(description = "Last day on which they start, in France")
    @Schema(implementation = LocalDate.class)
    public @Nullable String until;

    @QueryParam("free")
    @Parameter(description = "true: only those that are open and have a seat that nobody holds; false: all")
    @Schema(implementation = Boolean.class, defaultValue = "false")
    public @Nullable String free;

    @Nullable
    LocalDate from() {
        return day(from);
    }

    @Nullable
    LocalDate until() {
        return day(until);
    }

    boolean wantsFree() {
        return "true".equals(free);
    }

    /** Problem 400 that names every parameter whose value cannot be one. */
    void check(Predicate<String> knowsCompetency) {
        var faults = new Faults(List.of());
        faults.unless(
                KINDS.containsAll(kind),
                "?kind",
                "INVALID_VALUE",
                "must be one of " + Arrays.toString(SessionKind.values()));
        faults.unless(
                departement.stream().allMatch(code -> code.matches(DepartementCode.FORM)),
                "?departement",
                "INVALID_VALUE",
                DepartementCode.MESSAGE);
        faults.unless(kind.size() <= MOST_VALUES, "?kind", "SIZE", "has at most " + MOST_VALUES + " values");
        faults.unless(
                departement.size() <= MOST_VALUES, "?departement", "SIZE", "has at most " + MOST_VALUES + " values");
        faults.unless(
                programme == null || programme.matches(ProgrammeCode.FORM),
                "?programme",
                "INVALID_VALUE",
                ProgrammeCode.MESSAGE);
        faults.unless(
                teaches == null || knowsCompetency.test(teaches),
                "?teaches",
                "UNKNOWN_COMPETENCY",
                "is not a competency of the registry");
        isDay("?from", from, faults);
        isDay("?until", until, faults);
        faults.unless(
                free == null || free.equals("true") || free.equals("false"),
                "?free",
                "INVALID_VALUE",
                "must be true or false");
        faults.raise();
    }

    private static void isDay(String pointer, @Nullable String value, Faults faults) {
        faults.unless(
                value == null || day(value) != null, pointer, "INVALID_VALUE", "must be a day such as 2026-03-01");
    }

    /** Null for none, and for what is no day of the years that a session may be in. */
    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || !text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
