package fr.relais.matching.pairing;

import fr.relais.matching.core.Answer;
import fr.relais.matching.core.Condition;
import fr.relais.matching.core.Reason;

/** One condition with its answer and why. */
public record ConditionView(Condition code, Answer verdict, Reason reason) {
    static ConditionView of(Reason reason) {
        return new ConditionView(reason.condition(), reason.answer(), reason);
    }
}
