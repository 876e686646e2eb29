package fr.relais.matching.bench;

import java.util.Locale;

/** Lines of the table. */
final class Row {
    private Row() {}

    static void print(String id, String workload, double ratio, String target, String moonshot) {
        line(id, workload, String.format(Locale.ROOT, "%.2fx", ratio), target, moonshot);
    }

    /** A line of a workload that was not run. */
    static void leaveOut(String id, String workload, String target, String moonshot) {
        line(id, workload, "-", target, moonshot);
    }

    /** Figures a ratio was made of, or others that no target is for. */
    static void note(String format, Object... figures) {
        System.out.printf(Locale.ROOT, "    " + format + "%n", figures);
    }

    private static void line(String id, String workload, String ratio, String target, String moonshot) {
        System.out.printf(
                Locale.ROOT, "%-3s %-62s %9s   target %-9s moonshot %s%n", id, workload, ratio, target, moonshot);
    }
}
