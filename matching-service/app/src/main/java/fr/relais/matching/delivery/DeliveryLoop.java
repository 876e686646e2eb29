package fr.relais.matching.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes changed shortlists from the index and has them stored, until it is stopped.
 *
 * <p>Idea: the rows say what others were told, so nothing needs to be remembered elsewhere. What is taken is compared with its
 * row; after a restart everything is taken, and the comparison leaves what happened meanwhile. What cannot be stored stays
 * taken, a later state of the same offer replaces it, and the next try stores that.
 */
final class DeliveryLoop {
    private static final Logger LOG = Logger.getLogger(DeliveryLoop.class);

    /** Offers a transaction: up to two hundred events each, when everybody is replaced. */
    private static final int CHUNK = 50;

    private final Untold untold;
    private final ShortlistWriter writer;
    private final ShortlistFeed feed;
    private final DeliveryMetrics metrics;
    private final Pace pace = new Pace();
    private @Nullable Instant oldest;
    private boolean comparedAll;

    DeliveryLoop(Untold untold, ShortlistWriter writer, ShortlistFeed feed, DeliveryMetrics metrics) {
        this.untold = untold;
        this.writer = writer;
        this.feed = feed;
        this.metrics = metrics;
    }

    void changed(long more) {
        pace.changed(more);
    }

    void stop() {
        pace.stop();
    }

    void run(BooleanSupplier caughtUp) {
        while (!caughtUp.getAsBoolean() && !pace.stopped()) {
            pace.rest(Duration.ZERO);
        }
        while (!pace.stopped()) {
            try {
                next(deliver());
            } catch (RuntimeException | AssertionError e) { // an error is what the driver throws out of a broken batch
                LOG.warnf("shortlists wait to be stored: %s", e.getMessage());
                pace.backOff();
            }
        }
    }

    private void next(Duration took) {
        if (untold.moreToTake()) {
            pace.restBetween(took);
        } else {
            pace.rest(took);
            pace.awaitChange();
        }
    }

    /**
     * Stores what was taken, with rests in between. What it throws leaves the rest to the next call.
     *
     * @return how long the last writing took
     */
    Duration deliver() {
        Instant first = metrics.takeOldest();
        oldest = oldest == null ? first : oldest;
        untold.take();
        if (!comparedAll) {
            untold.expectAll(writer.published());
            comparedAll = true;
        }
        Duration took = Duration.ZERO;
        while (!untold.isEmpty() && !pace.stopped()) {
            if (!took.isZero()) {
                pace.restBetween(took);
            }
            long from = System.nanoTime();
            storeSome();
            took = Duration.ofNanos(System.nanoTime() - from);
        }
        oldest = untold.moreToTake() ? oldest : null;
        return took;
    }

    private void storeSome() {
        Map<UUID, Shown> chunk = untold.first(CHUNK);
        List<StoredShortlist> stored = writer.store(chunk);
        untold.told(chunk.keySet());
        feed.told(stored);
        if (oldest != null && !stored.isEmpty()) {
            metrics.stored(oldest);
        }
    }
}
