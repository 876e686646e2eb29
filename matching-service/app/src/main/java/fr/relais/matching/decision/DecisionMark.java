package fr.relais.matching.decision;

import fr.relais.events.Decision;
import fr.relais.events.DecisionReason;
import fr.relais.events.DecisionState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision as it is shown beside a pair. Who decided is shown to those alone who may decide. */
@Schema(name = "PairingDecision")
public record DecisionMark(
        Decision state,
        @Nullable DecisionReason reasonCode,
        Instant decidedAt,

        @Schema(
                description = "False once the offer or the candidate is known in a newer version than a decision that"
                        + " keeps out was about: the pair is back in the lists")
        boolean stands) {
    public static DecisionMark of(DecisionState decision, boolean stands) {
        return new DecisionMark(decision.state(), decision.reasonCode(), decision.decidedAt(), stands);
    }
}
