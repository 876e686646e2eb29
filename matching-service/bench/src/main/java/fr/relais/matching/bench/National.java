package fr.relais.matching.bench;

import java.time.Duration;

/**
 * The rows of {@code --full}: as many people as a country has job seekers. They are drawn as they are needed, so that only what
 * is measured lies in memory: at most 5 GB, one workload after the other.
 */
record National(int people, int offers, Duration warmUp) {
    private static final String F2 = "rank 6M, no filters, vs sum of the same planes";
    private static final String L3A = "rank 6M, filtered, vs Lucene, own collector";
    private static final String L3B = "rank 6M, filtered, vs Lucene, function over values";
    private static final String I2 = "steady 6M x 100k, filtered, one event vs one ranking";

    void forward() {
        double f2 = Forward.measure(people, 6, warmUp).ratio("ours", "floor");
        Row.print("F2", F2, f2, "<= 3", "<= 1.5");
    }

    void events() {
        Row.print("I2", I2, steady(people, offers, 20, warmUp), "<= 0.2", "<= 0.05");
    }

    /** The same as the last at the size of the volunteers; no target is for it. */
    static void small(int people, int offers) {
        double ratio = steady(people, offers, 20, Interleaved.WARM_UP);
        Row.note("one event vs one ranking at 45k x 10k: %.2fx; the target is for 6M x 100k", ratio);
    }

    void lucene() {
        People everybody = new People(people, true, false);
        Peers peers = new Peers(everybody);
        try (LucenePeer lucene = new LucenePeer(everybody)) {
            Interleaved run = peers.filtered(lucene, 12, warmUp);
            Row.note("rank %,d, filtered, all wished: %s", people, run.figures());
            Row.print("L3a", L3A, run.ratio("expert", "ours"), ">= 40", ">= 100");
            Row.print("L3b", L3B, run.ratio("function", "ours"), ">= 100", ">= 250");
        }
    }

    /** How long an event takes in rankings of one offer. */
    private static double steady(int people, int offers, int rounds, Duration warmUp) {
        Steady steady = new Steady(new People(people, true, false), offers, Events.Mix.NORMAL);
        Interleaved run = steady.compare(rounds, warmUp);
        steady.requireExact();
        Row.note("%,d x %,d, filtered, mix normal: %s", people, offers, run.figures());
        Row.note("%s", steady.figures());
        return run.ratio("event", "ranking");
    }

    /** The lines of a run without them. */
    static void leaveOut() {
        Row.leaveOut("F2", F2, "<= 3", "<= 1.5");
        Row.leaveOut("L3a", L3A, ">= 40", ">= 100");
        Row.leaveOut("L3b", L3B, ">= 100", ">= 250");
        Row.leaveOut("I2", I2, "<= 0.2", "<= 0.05");
    }
}
