package fr.relais.matching.decision;

import fr.relais.events.Decision;
import fr.relais.events.DecisionReason;
import fr.relais.events.DecisionState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The last decision on a pair, and those before it.
 *
 * @param steps oldest first; the last is the decision itself
 */
@Schema(name = "DecisionView")
record DecisionView(
        UUID offerId,
        UUID candidateId,
        long version,
        Decision state,
        @Nullable DecisionReason reasonCode,
        String by,
        Instant decidedAt,
        long offerVersion,
        long candidateVersion,
        boolean stands,
        List<StepView> steps) {

    /** Who changed it, when, from what to what. */
    @Schema(name = "DecisionStep")
    record StepView(
            long version,
            @Nullable Decision from,
            Decision to,
            @Nullable DecisionReason reasonCode,
            String by,
            Instant decidedAt) {
        private static StepView of(Step step) {
            DecisionState to = step.to();
            return new StepView(to.version(), step.from(), to.state(), to.reasonCode(), to.by(), to.decidedAt());
        }
    }

    static DecisionView of(DecisionState last, boolean stands, List<Step> steps) {
        return new DecisionView(
                last.offerId(),
                last.candidateId(),
                last.version(),
                last.state(),
                last.reasonCode(),
                last.by(),
                last.decidedAt(),
                last.offerVersion(),
                last.candidateVersion(),
                stands,
                steps.stream().map(StepView::of).toList());
    }
}
