package fr.relais.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a candidate, in opaque ids: what the other services need to enforce ownership.
 *
 * @param version of this fact, from 1
 * @param subject the person's own account at the identity provider; null when there is none
 * @param sources partners that wrote the candidate
 * @param structures structures whose counsellors accompany the candidate
 * @param shares purposes the candidate consented to
 */
public record CandidateAccess(
        UUID candidateId,
        long version,
        @Nullable String subject,
        List<String> sources,
        List<String> structures,
        List<String> shares) {
    public CandidateAccess {
        sources = Lists.orEmpty(sources);
        structures = Lists.orEmpty(structures);
        shares = Lists.orEmpty(shares);
    }
}
