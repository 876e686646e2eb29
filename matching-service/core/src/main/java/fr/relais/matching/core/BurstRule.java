package fr.relais.matching.core;

/**
 * Whether it is cheaper to follow pending changes one by one or to rank every offer once they are through: measured means of
 * what an event and a ranking took, new ones weighing a sixteenth. Before anything is measured, the figures of a mid-size
 * population are assumed.
 */
final class BurstRule {
    private static final double FADING = 1 / 16.;

    private double nanosAnEvent = 30_000;
    private double nanosARanking = 50_000;

    boolean isBurst(int pending, int offers) {
        return offers > 0 && pending * nanosAnEvent > offers * nanosARanking;
    }

    void tookEvent(long nanos) {
        nanosAnEvent += (nanos - nanosAnEvent) * FADING;
    }

    void tookRankings(long nanos, int count) {
        if (count > 0) {
            nanosARanking += ((double) nanos / count - nanosARanking) * FADING;
        }
    }
}
