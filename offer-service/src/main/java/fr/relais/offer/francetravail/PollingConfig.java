package fr.relais.offer.francetravail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How France Travail's API is asked. */
@ConfigMapping(prefix = "relais.offer.francetravail.polling")
interface PollingConfig {
    /** From one scan to the next; "off" for none. */
    @WithDefault("off")
    String every();

    /** How far back offers may have been created. */
    @WithDefault("P1096D")
    Duration window();

    /** Between two calls. */
    @WithDefault("PT0.15S")
    Duration pause();

    /** After a call that failed, doubled each time. */
    @WithDefault("PT1S")
    Duration firstRetry();

    /** No wait is longer, whatever the API asks for. */
    @WithDefault("PT5M")
    Duration longestWait();

    /** Of a call before the scan goes on without it. */
    @WithDefault("6")
    int tries();
}
