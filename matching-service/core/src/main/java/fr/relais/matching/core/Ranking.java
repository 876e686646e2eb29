package fr.relais.matching.core;

import java.util.List;

/**
 * The first of an exact order; the one at index {@code i} has rank {@code i + 1}.
 *
 * @param evaluated pairs looked at
 * @param eligible of them, those with answer YES
 * @param unknown of them, those with answer UNKNOWN; the rest is NO and left out
 */
public record Ranking<T>(List<T> first, int evaluated, int eligible, int unknown) {
    public Ranking {
        first = List.copyOf(first);
    }

    /** How many have a rank, at whatever depth. */
    public int ranked() {
        return eligible + unknown;
    }
}
