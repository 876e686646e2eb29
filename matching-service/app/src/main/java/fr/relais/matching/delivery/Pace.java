package fr.relais.matching.delivery;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * When to take the changes. A single one at once; then after {@link #REST} times what the last writing took, so that however
 * much changes, most of the machine is left to those who ask, and at least {@link #APART}; and in a burst not before it is
 * through, or has lasted {@link #BURST}. Once nothing has changed for {@link #QUIET}, what is left to write is written without
 * rests: everybody waits for it.
 */
final class Pace {
    static final Duration APART = Duration.ofMillis(100);
    static final Duration BURST = Duration.ofSeconds(2);
    static final Duration QUIET = Duration.ofSeconds(1);
    /** What is written must also be relayed, taken in by the broker and read again. */
    private static final int REST = 2;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private boolean stopped;
    private boolean changed;
    private long changedAt;
    private long lastChange = System.nanoTime();
    private long behindIt;
    private Duration backOff = FIRST_PAUSE;

    /** Changes of the index are there to be taken, and so many more are to come at once. */
    synchronized void changed(long more) {
        if (!changed) {
            changed = true;
            changedAt = System.nanoTime();
        }
        lastChange = System.nanoTime();
        behindIt = more;
        notifyAll();
    }

    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    synchronized boolean stopped() {
        return stopped;
    }

    /** Waits until there is something to take. */
    synchronized void awaitChange() {
        waitWhile(() -> !changed, Duration.ofDays(1));
        Duration soFar = Duration.ofNanos(System.nanoTime() - changedAt);
        waitWhile(() -> behindIt > 0, BURST.minus(soFar));
        changed = false;
    }

    /** Waits after a writing that took so long. */
    synchronized void rest(Duration took) {
        backOff = FIRST_PAUSE;
        Duration rest = took.multipliedBy(REST);
        waitWhile(() -> true, rest.compareTo(APART) < 0 ? APART : rest);
    }

    /** Waits between two writings of what is there to be taken, the first of which took so long. */
    synchronized void restBetween(Duration took) {
        if (System.nanoTime() - lastChange < QUIET.toNanos()) {
            rest(took);
        }
    }

    /** Waits after a failure, longer from one to the next. */
    synchronized Duration backOff() {
        Duration pause = backOff;
        backOff = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        waitWhile(() -> true, pause);
        return pause;
    }

    private synchronized void waitWhile(BooleanSupplier condition, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            for (long left = atMost.toMillis();
                    left > 0 && !stopped && condition.getAsBoolean();
                    left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
