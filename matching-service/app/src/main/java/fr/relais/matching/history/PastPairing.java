package fr.relais.matching.history;

import fr.relais.matching.core.Pairing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pair as of a moment.
 *
 * @param rank among those who are still candidates; 0 when left out
 * @param registryVersion null when no competency was known then
 */
public record PastPairing(
        Pairing pairing,
        int rank,
        @Nullable String registryVersion,
        Instant moment,
        long offerVersion,
        long candidateVersion) {}
