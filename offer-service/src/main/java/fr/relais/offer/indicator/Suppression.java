package fr.relais.offer.indicator;

import fr.relais.offer.programme.Step;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps small numbers back where all may read.
 *
 * <p>Idea: from 1 to 4 people nobody is told how many. Where exactly one group of several is kept back so, its number could be had by
 * subtraction from the total: then the smallest other one that is not nought is kept back too. Nought is told.
 */
final class Suppression {
    /** The smallest number that is told. */
    static final int LEAST = 5;

    private Suppression() {}

    static Shown show(long people) {
        return people > 0 && people < LEAST ? Shown.KEPT_BACK : Shown.of(people);
    }

    /** One total by itself. */
    static Map<Step, Shown> show(Counts counts) {
        var shown = new EnumMap<Step, Shown>(Step.class);
        for (var step : Step.values()) {
            shown.put(step, show(counts.of(step)));
        }
        return shown;
    }

    /** All of it, for those whose people they are. */
    static Map<Step, Shown> showAll(Counts counts) {
        var shown = new EnumMap<Step, Shown>(Step.class);
        for (var step : Step.values()) {
            shown.put(step, Shown.of(counts.of(step)));
        }
        return shown;
    }

    /** The groups of a total that is told beside them. */
    static Map<String, Map<Step, Shown>> show(Map<String, Counts> groups) {
        var shown = new LinkedHashMap<String, Map<Step, Shown>>();
        groups.forEach((key, counts) -> shown.put(key, show(counts)));
        for (var step : Step.values()) {
            keepOneMoreBack(step, groups, shown);
        }
        return shown;
    }

    private static void keepOneMoreBack(Step step, Map<String, Counts> groups, Map<String, Map<Step, Shown>> shown) {
        long keptBack = shown.values().stream()
                .filter(steps -> Shown.KEPT_BACK.equals(steps.get(step)))
                .count();
        if (keptBack == 1) {
            groups.entrySet().stream()
                    .filter(group -> group.getValue().of(step) >= LEAST)
                    .min(Comparator.comparingLong(group -> group.getValue().of(step)))
                    .map(group -> shown.getOrDefault(group.getKey(), Map.of()))
                    .ifPresent(steps -> steps.put(step, Shown.KEPT_BACK));
        }
    }
}
