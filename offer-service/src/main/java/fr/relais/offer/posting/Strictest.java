package fr.relais.offer.posting;

import fr.relais.events.Requirement;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BinaryOperator;

/** Scoring's rule that a competency appears once: of several rows one is kept whole, never a blend of them. */
final class Strictest {
    private static final Comparator<Requirement> FIRST = Comparator.comparing(Requirement::exigence)
            .thenComparing(Requirement::level, Comparator.reverseOrder())
            .thenComparing(Requirement::weight, Comparator.reverseOrder())
            .thenComparing(Requirement::origin);

    private Strictest() {}

    /** The rows that are kept, in the order in which their competencies first came. */
    static List<Requirement> ofEach(List<Requirement> rows) {
        var kept = new LinkedHashMap<String, Requirement>();
        rows.forEach(row -> kept.merge(row.competency(), row, BinaryOperator.minBy(FIRST)));
        return List.copyOf(kept.values());
    }
}
