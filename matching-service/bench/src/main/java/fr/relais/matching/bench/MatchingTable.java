package fr.relais.matching.bench;

import java.util.List;

/** {@code ./relais bench matching}: every workload against its peers in one run, as a table of ratios. */
public final class MatchingTable {
    private static final int SMALL = 45_000;
    private static final int LARGE = 1_000_000;
    private static final int NATIONAL = 6_000_000;

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
        new Peers(SMALL).small();
        Peers large = new Peers(LARGE);
        large.databases();
        large.large();
        Bursts.measure();
        if (full) {
            Forward.national(NATIONAL);
        }
    }
}
