package fr.relais.offer.indicator;

import fr.relais.offer.programme.Step;
import java.util.EnumMap;
import java.util.Map;

/** How many people came how far. */
record Counts(Map<Step, Long> people) {
    static final Counts NONE = new Counts(Map.of());

    Counts {
        people = Map.copyOf(people);
    }

    /** One column a step, in the order of the steps. */
    static Counts of(Object[] row, int first) {
        var people = new EnumMap<Step, Long>(Step.class);
        int column = first;
        for (var step : Step.values()) {
            people.put(step, ((Number) row[column++]).longValue());
        }
        return new Counts(people);
    }

    long of(Step step) {
        return people.getOrDefault(step, 0L);
    }
}
