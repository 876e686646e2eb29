package fr.relais.candidate.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What may be fetched. */
@ConfigMapping(prefix = "relais.candidate.fetch")
interface FetchSettings {
    /** Hosts that may be asked, such as {@code badges.example.org}, with a port where it is not 443; none unless named. */
    Optional<Set<String>> hosts();

    /** From the first step to the last byte. */
    @WithDefault("3s")
    Duration timeout();

    @WithDefault("262144")
    int mostBytes();
}
