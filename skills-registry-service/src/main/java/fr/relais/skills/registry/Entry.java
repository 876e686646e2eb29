package fr.relais.skills.registry;

import org.jspecify.annotations.Nullable;

/**
 * One competency, badge template or occupation as it stands.
 *
 * @param version from 1, one more with each published change
 * @param registryVersion version of the registry that brought this state
 * @param bundled digest of the bundled content it was last set from; null when it never was
 */
public record Entry<T>(
        String key,
        long version,
        String registryVersion,
        T state,
        @Nullable String bundled) {}
