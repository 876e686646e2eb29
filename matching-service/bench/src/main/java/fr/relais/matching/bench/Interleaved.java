package fr.relais.matching.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Runs variants of the same work in turn in one JVM and compares them round by round, so that a machine that slows down does
 * so for all. Times are CPU time of this thread, or wall time where other processes do the work.
 */
final class Interleaved {
    static final Duration WARM_UP = Duration.ofSeconds(8);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Variant> variants = new ArrayList<>();
    private final boolean wall;

    /**
     * @param operations done in one round
     * @param preparation done before each round, not timed
     * @param operation takes the number of the operation within the round
     */
    private record Variant(
            String name, int operations, Runnable preparation, IntConsumer operation, List<Double> micros) {
        double median() {
            return Interleaved.median(micros.stream().mapToDouble(m -> m).toArray());
        }
    }

    private Interleaved(boolean wall) {
        this.wall = wall;
    }

    static Interleaved cpu() {
        return new Interleaved(false);
    }

    static Interleaved wall() {
        return new Interleaved(true);
    }

    Interleaved with(String name, int operations, IntConsumer operation) {
        return with(name, operations, () -> {}, operation);
    }

    Interleaved with(String name, int operations, Runnable preparation, IntConsumer operation) {
        variants.add(new Variant(name, operations, preparation, operation, new ArrayList<>()));
        return this;
    }

    Interleaved run(int rounds) {
        return run(rounds, WARM_UP);
    }

    /** Warms up for so long, then runs the rounds that count; the order rotates. */
    Interleaved run(int rounds, Duration warmUp) {
        long warm = System.nanoTime() + warmUp.toNanos();
        for (int round = 0; System.nanoTime() < warm; round++) {
            turn(round, false);
        }
        for (int round = 0; round < rounds; round++) {
            turn(round, true);
        }
        return this;
    }

    private void turn(int round, boolean counts) {
        for (int i = 0; i < variants.size(); i++) {
            Variant variant = variants.get((i + round) % variants.size());
            double micros = micros(variant);
            if (counts) {
                variant.micros.add(micros);
            }
        }
    }

    private double micros(Variant variant) {
        variant.preparation.run();
        long from = now();
        for (int i = 0; i < variant.operations; i++) {
            variant.operation.accept(i);
        }
        return (now() - from) / 1e3 / variant.operations;
    }

    private long now() {
        return wall ? System.nanoTime() : THREADS.getCurrentThreadCpuTime();
    }

    /** Median over the rounds of how many times longer {@code slow} took than {@code fast}. */
    double ratio(String slow, String fast) {
        List<Double> above = find(slow).micros;
        List<Double> below = find(fast).micros;
        double[] ratios = new double[above.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = above.get(i) / below.get(i);
        }
        return median(ratios);
    }

    /** Every variant with the median time of one operation, and how often it ran: rounds x operations. */
    String figures() {
        return variants.stream()
                .map(v -> v.name + " " + time(v.median()) + " (" + v.micros.size() + " x " + v.operations + ")")
                .collect(Collectors.joining(", ", "", wall ? " wall" : " CPU"));
    }

    private static String time(double micros) {
        return String.format(
                Locale.ROOT, micros < 10_000 ? "%.1f us" : "%.1f ms", micros < 10_000 ? micros : micros / 1e3);
    }

    private Variant find(String name) {
        return variants.stream().filter(v -> v.name.equals(name)).findFirst().orElseThrow();
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
