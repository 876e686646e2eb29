package fr.relais.matching.pairing;

import fr.relais.matching.core.Pairing;
import java.util.List;

/** The two lists that every explained pair carries. */
public record Explanation(List<ConditionView> conditions, List<RequirementView> requirements) {
    /** In the order of the conditions and of the offer's requirements. */
    public static Explanation of(Pairing pairing) {
        return new Explanation(
                pairing.conditions().stream().map(ConditionView::of).toList(),
                pairing.requirements().stream()
                        .map(line ->
                                RequirementView.of(line, pairing.candidate().held()))
                        .toList());
    }
}
