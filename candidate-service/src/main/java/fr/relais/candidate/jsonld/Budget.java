package fr.relais.candidate.jsonld;

import com.apicatalog.rdf.canon.RdfCanonTicker;
import java.time.Duration;

/** How much one canonical form may cost: steps, which are the same each time, and time, should steps be slow. */
final class Budget implements RdfCanonTicker {
    static final Duration TIME = Duration.ofSeconds(3);
    private static final int STEPS = 50_000;

    private final long deadlineNanos = System.nanoTime() + TIME.toNanos();
    private int steps;

    /** What is left of the time, at least a millisecond. */
    Duration left() {
        return Duration.ofNanos(Math.max(1_000_000, deadlineNanos - System.nanoTime()));
    }

    @Override
    public void tick() {
        if (++steps > STEPS || System.nanoTime() - deadlineNanos > 0) {
            throw new Spent();
        }
    }

    /** The budget is used up. */
    static final class Spent extends IllegalStateException {
        private static final long serialVersionUID = 1L;
    }
}
