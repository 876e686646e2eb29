package fr.relais.matching.history;

import fr.relais.matching.core.Pairing;
import fr.relais.matching.decision.DecisionMark;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pair as of a moment.
 *
 * @param rank among those who are still candidates and were not kept out by decisions; 0 when left or kept out
 * @param registryVersion null when no competency was known then
 */
public record PastPairing(
        Pairing pairing,
        int rank,
        @Nullable String registryVersion,
        @Nullable DecisionMark decision,
        Instant moment,
        long offerVersion,
        long candidateVersion) {}
