package fr.relais.matching.ranking;

import fr.relais.matching.core.Snapshot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state of the index that pages are computed from.
 *
 * @param number of this state in this run of the service
 * @param at when it was taken
 */
record Moment(
        long number,
        Snapshot snapshot,
        Instant at,
        @Nullable String registryVersion) {}
