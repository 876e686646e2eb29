package fr.relais.candidate.support.obstacle;

import fr.relais.http.Faults;
import fr.relais.http.FieldError;
import fr.relais.http.PartlyRead;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of an obstacle, in France Travail's form: value, impact, objective, state. */
@Embeddable
record Need(
        @Enumerated(EnumType.STRING) Presence present,
        @Enumerated(EnumType.STRING) @Nullable Impact impact,
        @Enumerated(EnumType.STRING) @Nullable Objective objective,
        @Enumerated(EnumType.STRING) @Nullable Progress state,

        @Column(columnDefinition = "text[]") @Enumerated(EnumType.STRING)
        List<HelpService> services,

        @Column(columnDefinition = "text[]") @Enumerated(EnumType.STRING)
        List<SetLimit> limits) {

    /** The body's content; a problem 400 that names everything wrong with it. */
    static Need of(PartlyRead<RecordObstacle> read) {
        var body = read.orFail();
        var faults = new Faults(read.errors());
        if (faults.isSound("/value")) {
            if (body.value() == Presence.YES) {
                faults.require(body.impact(), "/impact");
                faults.require(body.state(), "/state");
            } else {
                refuse(body, faults);
            }
        }
        faults.raise();
        return new Need(
                body.value(),
                body.impact(),
                body.objective(),
                body.state(),
                distinct(body.services()),
                distinct(body.limits()));
    }

    private static void refuse(RecordObstacle body, Faults faults) {
        absent(body.impact() == null, "/impact", faults);
        absent(body.objective() == null, "/objective", faults);
        absent(body.state() == null, "/state", faults);
        absent(distinct(body.services()).isEmpty(), "/services", faults);
        absent(distinct(body.limits()).isEmpty(), "/limits", faults);
    }

    private static void absent(boolean absent, String pointer, Faults faults) {
        if (!absent) {
            faults.add(new FieldError(pointer, "EXCLUSIVE", "is said only where value is YES"));
        }
    }

    private static <T> List<T> distinct(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().distinct().toList();
    }
}
