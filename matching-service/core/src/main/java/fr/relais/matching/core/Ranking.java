package fr.relais.matching.core;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The first of an exact order; the one at index {@code i} has rank {@code i + 1}.
 *
 * @param evaluated pairs looked at
 * @param eligible of them, those with answer YES
 * @param unknown of them, those with answer UNKNOWN; the rest is NO and left out
 */
public record Ranking(List<UUID> first, int evaluated, int eligible, int unknown) {
    static final Ranking NONE = new Ranking(List.of(), 0, 0, 0);

    public Ranking {
        first = List.copyOf(first);
    }

    /**
     * The order without some, of whom so many are eligible and unknown: whoever stands behind them moves up. They count as
     * evaluated still.
     */
    Ranking without(Set<UUID> out, int depth, Ranking counts) {
        return new Ranking(
                first.stream().filter(id -> !out.contains(id)).limit(depth).toList(),
                evaluated,
                eligible - counts.eligible,
                unknown - counts.unknown);
    }

    /** How many have a rank, at whatever depth. */
    public int ranked() {
        return eligible + unknown;
    }
}
