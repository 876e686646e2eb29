package fr.relais.load;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Durations that were seen, and those that were not. Safe from any thread. */
final class Latencies {
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final LongAdder missed = new LongAdder();

    void add(long duration) {
        nanos.add(duration);
    }

    /** Something was waited for in vain. */
    void miss() {
        missed.increment();
    }

    int count() {
        return nanos.size();
    }

    /** How many were waited for in vain. */
    long missed() {
        return missed.sum();
    }

    /** As {@code p50 1.2 ms, p99 3.4 ms, most 5.6 ms, 600 samples}. */
    @Override
    public String toString() {
        long[] sorted = nanos.stream().mapToLong(n -> n).sorted().toArray();
        return "p50 %s, p99 %s, most %s, %d samples%s"
                .formatted(
                        millis(sorted, .5),
                        millis(sorted, .99),
                        millis(sorted, 1),
                        sorted.length,
                        missed() == 0 ? "" : ", " + missed() + " never seen");
    }

    private static String millis(long[] sorted, double share) {
        if (sorted.length == 0) {
            return "-";
        }
        int at = Math.clamp((long) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1);
        return "%.1f ms".formatted(sorted[at] / 1e6);
    }
}
