package fr.relais.matching.bench;

import java.util.Locale;

/** One line of the table. */
final class Row {
    private Row() {}

    static void print(String id, String workload, double ratio, String target, String moonshot) {
        System.out.printf(
                Locale.ROOT, "%-3s %-62s %8.2fx   target %-9s moonshot %s%n", id, workload, ratio, target, moonshot);
    }
}
