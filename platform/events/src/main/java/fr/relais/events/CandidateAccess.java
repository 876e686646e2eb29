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
 * @param ageGroup told anew on the 16th and 18th birthday; null in events from before it was told
 */
public record CandidateAccess(
        UUID candidateId,
        long version,
        @Nullable String subject,
        List<String> sources,
        List<String> structures,
        List<String> shares,
        @Nullable AgeGroup ageGroup) {
    public CandidateAccess {
        sources = Lists.orEmpty(sources);
        structures = Lists.orEmpty(structures);
        shares = Lists.orEmpty(shares);
    }
}
