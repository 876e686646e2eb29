package fr.relais.matching.bench;

/** Takes results, so that the compiler cannot leave the work out. */
final class Sink {
    @SuppressWarnings("UnusedVariable") // nobody reads it: that it is written is the point
    private static volatile int taken;

    private Sink() {}

    static void take(Object result) {
        taken = result.hashCode();
    }
}
