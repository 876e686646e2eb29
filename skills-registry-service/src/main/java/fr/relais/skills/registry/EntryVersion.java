package fr.relais.skills.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a competency, badge template or occupation.
 *
 * @param registryVersion the registry version that brought it: {@code ?registryVersion=} reads it
 * @param validFrom moment from which it was current
 * @param validUntil moment from which the next one was; null while it is current
 */
public record EntryVersion(
        long version,
        String registryVersion,
        Instant validFrom,
        @Nullable Instant validUntil) {}
