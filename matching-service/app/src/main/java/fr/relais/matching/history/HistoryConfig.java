package fr.relais.matching.history;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long states are kept, and how long a question may wait. */
@ConfigMapping(prefix = "relais.history")
interface HistoryConfig {
    /** Moments so long ago can be asked about; a state that ended before is deleted. */
    Duration retention();

    /** Between two cleanings. */
    Duration cleaningEvery();

    /** A question waits so long for its turn, and so long for the history to reach its moment. */
    Duration patience();
}
