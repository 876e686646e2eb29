package fr.relais.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first candidates of a published offer.
 *
 * @param version of this shortlist, from 1, raised when what it shows changes
 * @param rulesVersion of the scoring rules
 * @param registryVersion of the competencies; null while none was known
 * @param candidates at most 100, best first; empty when nobody is eligible or the offer asks for nothing
 */
public record ShortlistState(
        UUID offerId,
        long version,
        String rulesVersion,
        @Nullable String registryVersion,
        Instant computedAt,
        List<Entry> candidates) {
    public ShortlistState {
        candidates = Lists.orEmpty(candidates);
    }

    /**
     * One candidate.
     *
     * @param rank from 1
     * @param fit 0 to 10 000
     */
    public record Entry(int rank, UUID candidateId, Eligibility eligibility, int fit) {}
}
