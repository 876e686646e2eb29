package fr.relais.matching.bench;

import java.util.List;

/**
 * What is measured in one go.
 *
 * @param rows ids of the lines it prints; none when it only notes figures
 * @param national true when it has 6 000 000 people, and is measured only when it is asked for
 */
record Workload(List<String> rows, boolean national, Runnable measure) {
    static Workload of(Runnable measure, String... rows) {
        return new Workload(List.of(rows), false, measure);
    }

    static Workload national(Runnable measure, String... rows) {
        return new Workload(List.of(rows), true, measure);
    }

    /** True when it prints a row of this name; {@code L2} is the name of both {@code L2a} and {@code L2b}. */
    boolean has(String name) {
        return rows.stream().anyMatch(row -> row.equals(name) || row.equals(name + "a") || row.equals(name + "b"));
    }
}
