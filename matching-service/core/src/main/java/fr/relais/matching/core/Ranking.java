package fr.relais.matching.core;

import java.util.List;
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

    /** How many have a rank, at whatever depth. */
    public int ranked() {
        return eligible + unknown;
    }
}
