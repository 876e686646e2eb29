package fr.relais.offer.indicator;

import fr.relais.offer.programme.Step;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * Keeps small numbers back where all may read.
 *
 * <p>Idea: from 1 to 4 people nobody is told how many, and every greater number is told to five, downwards. So no sum, difference or
 * other view of the same people tells a small number either, without any view having to know the others. Nought is told.
 */
final class Suppression {
    /** The smallest number that is told, and the step between two. */
    static final int STEP = 5;

    private Suppression() {}

    static Shown show(long people) {
        return people > 0 && people < STEP ? Shown.KEPT_BACK : Shown.of(people - people % STEP);
    }

    /** As all may read it. */
    static Map<Step, Shown> show(Counts counts) {
        return each(counts, Suppression::show);
    }

    /** All of it, for those whose people they are. */
    static Map<Step, Shown> showAll(Counts counts) {
        return each(counts, Shown::of);
    }

    private static Map<Step, Shown> each(Counts counts, LongFunction<Shown> show) {
        var shown = new EnumMap<Step, Shown>(Step.class);
        for (var step : Step.values()) {
            shown.put(step, show.apply(counts.of(step)));
        }
        return shown;
    }
}
