package fr.relais.candidate.support.step;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step as it is written.
 *
 * @param startedOn not after today, as {@code endedOn}
 * @param position place among the steps, from 1; left out: the last for a new one, else as it was
 */
@Schema(name = "StepContent")
record PlanStep(
        @NotNull StepKind kind,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable StepOutcome outcome,
        @Nullable UUID offerId,
        @Nullable UUID sessionId,
        @Min(1) @Max(200) @Nullable Integer position) {}
