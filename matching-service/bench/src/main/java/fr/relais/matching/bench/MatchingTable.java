package fr.relais.matching.bench;

import java.util.List;

/** {@code ./relais bench matching}: every workload against its peers in one run, as a table of ratios. */
public final class MatchingTable {
    private static final int SMALL = 45_000;
    private static final int LARGE = 1_000_000;
    private static final int NATIONAL = 6_000_000;
    private static final int OFFERS = 10_000;
    private static final int MANY_OFFERS = 100_000;

    private MatchingTable() {}

    /**
     * Prints the table.
     *
     * @param args {@code --full} adds 6 000 000 candidates
     */
    public static void main(String[] args) {
        boolean full = List.of(args).contains("--full");
        Forward.small(SMALL);
        Forward.large(LARGE);
        Peers.small(SMALL);
        Peers.large(LARGE);
        Reverse.measure(SMALL, MANY_OFFERS, 12, Interleaved.WARM_UP);
        Bursts.measure(SMALL, OFFERS);
        double small = National.steady(SMALL, OFFERS, 20, Interleaved.WARM_UP);
        Row.note("one event vs one ranking at 45k x 10k: %.2fx; the target is for 6M x 100k", small);
        if (full) {
            new National(NATIONAL, MANY_OFFERS, Interleaved.WARM_UP).measure();
        } else {
            National.leaveOut();
        }
    }
}
