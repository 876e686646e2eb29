package fr.relais.candidate.jsonld;

import com.apicatalog.rdf.canon.RdfCanonTicker;
import java.io.Serial;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * How much canonical forms may cost, on the thread that makes them, which is a platform thread. Steps decide, since they are
 * the same each time: a sound document is not refused because the machine has other work, or has just been started. Time, the
 * processor's from the first step on, is the last resort. Expansion has the library's own clock, far above what the limits of
 * {@link Shape} let it need.
 */
final class Budget implements RdfCanonTicker {
    static final Duration EXPANSION = Duration.ofSeconds(5);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int STEPS = 5_000;

    private final Duration time;
    private long endNanos;
    private int steps;

    private Budget(Duration time) {
        this.time = time;
    }

    /** For what others sent. */
    static Budget forStrangers() {
        return new Budget(Duration.ofSeconds(2));
    }

    /** For what we wrote ourselves. */
    static Budget forOurs() {
        return new Budget(Duration.ofSeconds(10));
    }

    @Override
    public void tick() {
        var now = THREADS.getCurrentThreadCpuTime();
        if (steps++ == 0) {
            endNanos = now + time.toNanos();
        }
        if (steps > STEPS || now > endNanos) {
            throw new Spent();
        }
    }

    /** The budget is used up. */
    static final class Spent extends IllegalStateException {
        @Serial
        private static final long serialVersionUID = 1L;
    }
}
