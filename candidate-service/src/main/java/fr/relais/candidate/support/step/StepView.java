package fr.relais.candidate.support.step;

import fr.relais.candidate.access.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step as the person and the counsellors see it.
 *
 * @param position among the person's steps, from 1
 * @param structure whose counsellor wrote it first
 * @param by who wrote it last
 */
public record StepView(
        UUID id,
        int position,
        StepKind kind,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable StepOutcome outcome,
        @Nullable UUID offerId,
        @Nullable UUID sessionId,
        String structure,
        Writer by,
        List<FollowUpView> followUps,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * What became of the person some months after the step began.
     *
     * @param state null until somebody has answered
     */
    @Schema(name = "FollowUpView")
    public record FollowUpView(
            int months,
            LocalDate dueOn,
            @Nullable FollowUpState state,
            @Nullable LocalDate answeredOn) {
        static FollowUpView of(FollowUp followUp) {
            return new FollowUpView(followUp.months(), followUp.dueOn(), followUp.state(), followUp.answeredOn());
        }
    }
}
