package fr.relais.offer.indicator;

import fr.relais.offer.programme.Step;
import fr.relais.offer.programme.Target;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Indicators as read.
 *
 * @param publicView whether small numbers are kept back, and others told to five, downwards
 * @param year the one that is counted, in which the sessions start; null: all
 * @param steps how many people came how far, each once
 * @param groups the same by what was asked for; empty when nothing was
 */
@Schema(name = "Indicators")
record IndicatorsView(
        boolean publicView,

        @Schema(
                description =
                        "EXACT, or TO_FIVE: 7 people are told as 5, downwards, and 1 to 4 are kept back; of steps and targets")
        Precision precision,

        @Nullable Integer year,
        Map<Step, Shown> steps,
        List<Reach> targets,
        @Nullable By by,
        List<Group> groups) {
    /** People of one group. */
    @Schema(name = "IndicatorGroup")
    record Group(
            @Schema(
                    description =
                            "By structure KIND:id, or PERSON; by territory the département in which the session takes"
                                    + " place, UNKNOWN for a session without one; else the id or the year")
            String key,

            @Schema(description = "The caller's own group is EXACT for it")
            Precision precision,

            Map<Step, Shown> steps) {}

    /**
     * A target, and what is reached of it.
     *
     * @param year of a target a year; else null
     * @param target people to reach
     * @param people reached; null when it is kept back
     * @param percent of the target, floored; null when it is kept back
     */
    @Schema(name = "TargetReached")
    record Reach(
            Step step,
            Target.Per per,
            @Nullable String year,
            int target,
            @Nullable Long people,
            boolean suppressed,
            @Nullable Long percent) {
        static Reach of(Target target, @Nullable String year, Shown shown) {
            var people = shown.people();
            return new Reach(
                    target.step(),
                    Objects.requireNonNull(target.per()),
                    year,
                    target.people(),
                    people,
                    shown.suppressed(),
                    people == null ? null : Long.valueOf(people * 100 / target.people()));
        }
    }
}
