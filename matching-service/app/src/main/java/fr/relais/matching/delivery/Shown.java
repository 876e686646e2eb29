package fr.relais.matching.delivery;

import fr.relais.events.Eligibility;
import fr.relais.events.ShortlistState;
import fr.relais.matching.core.Answer;
import fr.relais.matching.core.Rules;
import fr.relais.matching.core.Shortlisted;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the shortlist of an offer shows.
 *
 * @param published false when the offer is closed; then there are no candidates
 */
record Shown(
        boolean published,
        String rulesVersion,
        @Nullable String registryVersion,
        Instant computedAt,
        List<ShortlistState.Entry> candidates) {
    Shown {
        candidates = List.copyOf(candidates);
    }

    static Shown of(boolean published, List<Shortlisted> list, @Nullable String registryVersion, Instant computedAt) {
        return new Shown(published, Rules.VERSION, registryVersion, computedAt, published ? entries(list) : List.of());
    }

    /** Whether others have nothing to learn of it. */
    boolean sameAs(Shown other) {
        return published == other.published && candidates.equals(other.candidates);
    }

    private static List<ShortlistState.Entry> entries(List<Shortlisted> list) {
        return IntStream.range(0, list.size())
                .mapToObj(i -> entry(i + 1, list.get(i)))
                .toList();
    }

    private static ShortlistState.Entry entry(int rank, Shortlisted who) {
        return new ShortlistState.Entry(rank, who.candidateId(), eligibility(who.eligibility()), who.fit());
    }

    private static Eligibility eligibility(Answer answer) {
        return switch (answer) {
            case YES -> Eligibility.YES;
            case UNKNOWN -> Eligibility.UNKNOWN;
            case NO -> throw new IllegalArgumentException("who may not be proposed is not in a shortlist");
        };
    }
}
