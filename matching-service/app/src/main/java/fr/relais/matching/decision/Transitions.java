package fr.relais.matching.decision;

import static fr.relais.events.Decision.CONTACTED;
import static fr.relais.events.Decision.DECLINED_BY_CANDIDATE;
import static fr.relais.events.Decision.DECLINED_BY_EMPLOYER;
import static fr.relais.events.Decision.HIRED;
import static fr.relais.events.Decision.INTERVIEW;
import static fr.relais.events.Decision.PROPOSED;
import static fr.relais.events.Decision.WITHDRAWN;

import fr.relais.events.Decision;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which decision may follow which. The same one may always follow itself, with another reason or by somebody else. */
final class Transitions {
    private static final Set<Decision> ENDS = EnumSet.of(DECLINED_BY_CANDIDATE, DECLINED_BY_EMPLOYER, WITHDRAWN);

    private Transitions() {}

    /** @param from null when nothing was decided, or all that was is about states that have changed since */
    static boolean allow(@Nullable Decision from, Decision to) {
        return from == to || after(from).contains(to);
    }

    /** What may follow, beside the same. */
    static Set<Decision> after(@Nullable Decision from) {
        if (from == null) {
            return with(PROPOSED, CONTACTED, INTERVIEW);
        }
        return switch (from) {
            case PROPOSED -> with(CONTACTED, INTERVIEW, HIRED);
            case CONTACTED -> with(INTERVIEW, HIRED);
            case INTERVIEW -> with(HIRED);
            case HIRED -> with();
            case DECLINED_BY_CANDIDATE, DECLINED_BY_EMPLOYER, WITHDRAWN -> EnumSet.of(PROPOSED);
        };
    }

    private static Set<Decision> with(Decision... more) {
        Set<Decision> all = EnumSet.copyOf(ENDS);
        all.addAll(Set.of(more));
        return all;
    }
}
