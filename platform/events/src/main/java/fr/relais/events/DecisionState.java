package fr.relais.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided last of a pair.
 *
 * @param version of the decision, from 1, raised by each
 * @param reasonCode never null when somebody declined
 * @param by opaque id of the account of whoever decided
 * @param offerVersion of the offer's state that was decided upon
 * @param candidateVersion of the matching profile that was decided upon
 */
public record DecisionState(
        UUID offerId,
        UUID candidateId,
        long version,
        Decision state,
        @Nullable DecisionReason reasonCode,
        String by,
        Instant decidedAt,
        long offerVersion,
        long candidateVersion) {
    /** What its topic is keyed by. */
    public String key() {
        return key(offerId, candidateId);
    }

    /** The key of a pair. */
    public static String key(UUID offerId, UUID candidateId) {
        return offerId + ":" + candidateId;
    }
}
