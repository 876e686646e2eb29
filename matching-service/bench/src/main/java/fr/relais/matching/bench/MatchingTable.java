package fr.relais.matching.bench;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** {@code ./relais bench matching}: every workload against its peers in one run, as a table of ratios. */
public final class MatchingTable {
    private static final int SMALL = 45_000;
    private static final int LARGE = 1_000_000;
    private static final int OFFERS = 10_000;
    private static final int MANY_OFFERS = 100_000;
    private static final String FULL = "--full";

    private static final National NATIONAL = new National(6_000_000, MANY_OFFERS, Interleaved.WARM_UP);
    private static final List<Workload> WORKLOADS = List.of(
            Workload.of(() -> Forward.small(SMALL)),
            Workload.of(() -> Forward.large(LARGE), "F1", "F3"),
            Workload.of(() -> Peers.small(SMALL), "L4"),
            Workload.of(() -> Peers.databases(LARGE), "P1", "P2"),
            Workload.of(() -> Peers.large(LARGE), "L1", "L2a", "L2b", "U1"),
            Workload.of(() -> Reverse.measure(SMALL, MANY_OFFERS, 12, Interleaved.WARM_UP), "R1", "R2"),
            Workload.of(() -> Bursts.measure(SMALL, OFFERS), "I1"),
            Workload.of(() -> National.small(SMALL, OFFERS)),
            Workload.national(NATIONAL::forward, "F2"),
            Workload.national(NATIONAL::lucene, "L3a", "L3b"),
            Workload.national(NATIONAL::events, "I2"));

    private MatchingTable() {}

    /**
     * Prints the table.
     *
     * @param args names of rows, to measure only the workloads these are of; or {@code --full}, which adds those of
     *     6 000 000 candidates; nothing: all others
     */
    public static void main(String[] args) {
        List<String> asked = List.of(args);
        List<String> unknown = asked.stream().filter(name -> !isKnown(name)).toList();
        if (!unknown.isEmpty()) {
            String known = WORKLOADS.stream()
                    .flatMap(workload -> workload.rows().stream())
                    .collect(joining(" "));
            System.err.println("no row of the table: " + String.join(" ", unknown) + "; there are " + known);
            System.exit(2);
        }
        choose(asked).forEach(workload -> workload.measure().run());
        if (asked.isEmpty()) {
            National.leaveOut();
        }
    }

    private static boolean isKnown(String name) {
        return name.equals(FULL) || WORKLOADS.stream().anyMatch(workload -> workload.has(name));
    }

    static List<Workload> choose(List<String> asked) {
        boolean full = asked.contains(FULL);
        return WORKLOADS.stream()
                .filter(workload -> asked.isEmpty()
                        ? !workload.national()
                        : full || asked.stream().anyMatch(workload::has))
                .toList();
    }
}
