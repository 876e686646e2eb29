package fr.relais.matching.pairing;

import fr.relais.events.Evidence;
import fr.relais.events.Exigence;
import fr.relais.events.Origin;
import fr.relais.matching.core.Held;
import fr.relais.matching.core.Pairing;
import fr.relais.matching.core.Requirement;
import fr.relais.matching.core.Verdict;
import fr.relais.matching.index.Competencies;
import org.jspecify.annotations.Nullable;

/**
 * One requirement as the candidate covers it, in the contract's words (those of the events).
 *
 * @param heldLevel null when nothing is stated, 0 when assessed as not held
 * @param evidence null when nothing is stated
 */
public record RequirementView(
        String competency,
        Exigence exigence,
        Origin origin,
        int weight,
        int requiredLevel,
        @Nullable Integer heldLevel,
        @Nullable Evidence evidence,
        Verdict verdict,
        int credit,
        int max) {

    static RequirementView of(Pairing.Line line, Held held) {
        Requirement requirement = line.requirement();
        int competency = requirement.competency();
        boolean stated = held.states(competency);
        return new RequirementView(
                Competencies.code(competency),
                Exigence.valueOf(requirement.exigence().name()),
                Origin.valueOf(requirement.origin().name()),
                requirement.weight(),
                requirement.level(),
                stated ? held.level(competency) : null,
                stated ? Evidence.valueOf(held.evidence(competency).name()) : null,
                line.verdict(),
                line.credit(),
                line.max());
    }
}
