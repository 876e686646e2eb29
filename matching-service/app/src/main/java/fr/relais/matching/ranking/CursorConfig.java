package fr.relais.matching.ranking;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How long and how many states of the index are kept for cursors. */
@ConfigMapping(prefix = "relais.cursors")
interface CursorConfig {
    /** Of a cursor, from the page that gave it; the contract promises five minutes. */
    Duration lifetime();

    /** States kept at most; beyond, the oldest cursors expire early. States share what did not change between them. */
    @Min(1)
    int most();
}
