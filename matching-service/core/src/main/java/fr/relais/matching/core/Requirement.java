package fr.relais.matching.core;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an offer asks of one competency.
 *
 * @param competency 0 to 29
 * @param level 1 to 3
 * @param weight 1 to 10
 */
public record Requirement(int competency, int level, Exigence exigence, int weight, Origin origin) {
    /** The kept row of several on one competency comes first. */
    private static final Comparator<Requirement> STRICTEST = Comparator.comparing(Requirement::exigence)
            .thenComparing(Requirement::level, Comparator.reverseOrder())
            .thenComparing(Requirement::weight, Comparator.reverseOrder())
            .thenComparing(Requirement::origin);

    public Requirement {
        if (competency < 0 || competency >= Rules.COMPETENCIES || level < 1 || level > 3 || weight < 1 || weight > 10) {
            throw new IllegalArgumentException(
                    "competency " + competency + " at level " + level + " with weight " + weight + " is out of range");
        }
        if (origin == Origin.INFERRED && exigence == Exigence.E) {
            throw new IllegalArgumentException("an INFERRED requirement is always S");
        }
    }

    /** One row a competency, kept whole, in the order in which the competencies first appear. */
    public static List<Requirement> onePerCompetency(List<Requirement> rows) {
        Map<Integer, Requirement> kept = new LinkedHashMap<>();
        for (Requirement row : rows) {
            kept.merge(row.competency(), row, (a, b) -> STRICTEST.compare(a, b) <= 0 ? a : b);
        }
        return List.copyOf(kept.values());
    }

    /** Weight with its exigence, 1 to 30. */
    int effectiveWeight() {
        return weight * exigence.factor();
    }

    int max() {
        return Credit.FULL * effectiveWeight();
    }

    int credit(Held held) {
        return Credit.points(level, held.cell(competency)) * effectiveWeight();
    }

    Verdict verdict(Held held) {
        if (!held.states(competency)) {
            return Verdict.UNKNOWN;
        }
        int heldLevel = held.level(competency);
        return heldLevel >= level ? Verdict.MET : heldLevel > 0 ? Verdict.PARTIAL : Verdict.MISSING;
    }
}
