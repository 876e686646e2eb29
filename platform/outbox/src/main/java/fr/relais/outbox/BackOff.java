package fr.relais.outbox;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Doubling pauses between tries. One thread pauses, any may wake it. */
final class BackOff {
    private final Duration first;
    private final Duration most;
    private final Object monitor = new Object();
    private Duration next;

    BackOff(Duration first, Duration most) {
        this.first = first;
        this.most = most;
        this.next = first;
    }

    Duration next() {
        synchronized (monitor) {
            return next;
        }
    }

    void reset() {
        synchronized (monitor) {
            next = first;
        }
    }

    /** Pauses and doubles the next pause; returns at once when {@code stopped} is or becomes true and is woken. */
    void pause(AtomicBoolean stopped) {
        synchronized (monitor) {
            var end = System.nanoTime() + next.toNanos();
            try {
                for (var left = next.toMillis();
                        left > 0 && !stopped.get();
                        left = (end - System.nanoTime()) / 1_000_000) {
                    monitor.wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            next = next.multipliedBy(2).compareTo(most) > 0 ? most : next.multipliedBy(2);
        }
    }

    void wake() {
        synchronized (monitor) {
            monitor.notifyAll();
        }
    }
}
