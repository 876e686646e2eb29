package fr.relais.candidate.support.step;

import fr.relais.http.Faults;
import fr.relais.http.FieldError;
import fr.relais.http.PartlyRead;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said of a step. */
@Embeddable
record StepFacts(
        @Enumerated(EnumType.STRING) StepKind kind,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Enumerated(EnumType.STRING) @Nullable StepOutcome outcome,
        @Nullable UUID offerId,
        @Nullable UUID sessionId) {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    /** The body's content; a problem 400 that names everything wrong with it. */
    static StepFacts of(PartlyRead<PlanStep> read, LocalDate today) {
        var body = read.orFail();
        var faults = new Faults(read.errors());
        checkRange(body.plannedOn(), "/plannedOn", LATEST, faults);
        checkRange(body.startedOn(), "/startedOn", today.plusDays(1), faults);
        checkRange(body.endedOn(), "/endedOn", today.plusDays(1), faults);
        if (faults.isSound("/startedOn")) {
            checkEnd(body, faults);
        }
        faults.raise();
        return new StepFacts(
                body.kind(),
                body.plannedOn(),
                body.startedOn(),
                body.endedOn(),
                body.outcome(),
                body.offerId(),
                body.sessionId());
    }

    private static void checkRange(@Nullable LocalDate day, String pointer, LocalDate end, Faults faults) {
        if (day != null && (day.isBefore(EARLIEST) || !day.isBefore(end))) {
            faults.add(new FieldError(pointer, "OUT_OF_RANGE", "must be from 2000 on and before " + end));
        }
    }

    private static void checkEnd(PlanStep body, Faults faults) {
        var start = body.startedOn();
        if (body.endedOn() != null && (start == null || body.endedOn().isBefore(start))) {
            faults.add(new FieldError("/endedOn", "OUT_OF_RANGE", "must not be before startedOn"));
        }
        if (body.outcome() != null && start == null && !body.outcome().needsNoStart()) {
            faults.add(new FieldError("/startedOn", "NOT_NULL", "must be there for this outcome"));
        }
    }

    /** When it takes or took place, as far as that is known. */
    @Nullable
    LocalDate on() {
        return startedOn == null ? plannedOn : startedOn;
    }
}
