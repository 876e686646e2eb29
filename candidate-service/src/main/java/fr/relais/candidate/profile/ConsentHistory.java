package fr.relais.candidate.profile;

import fr.relais.candidate.access.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rules over a candidate's decisions on consent: the last one of a purpose holds. */
final class ConsentHistory {
    private final List<ConsentDecision> decisions;

    /** @param decisions oldest first; new ones are added to it */
    ConsentHistory(List<ConsentDecision> decisions) {
        this.decisions = decisions;
    }

    boolean grants(ConsentPurpose purpose) {
        return standing(purpose).map(ConsentDecision::granted).orElse(false);
    }

    private Optional<ConsentDecision> standing(ConsentPurpose purpose) {
        return decisions.stream()
                .filter(decision -> decision.purpose() == purpose)
                .reduce((one, later) -> later);
    }

    /** Notes a decision that changes what stands; false when there is nothing to note. */
    boolean passOn(ConsentPurpose purpose, boolean granted, Writer writer, Instant now) {
        var persons = standing(purpose)
                .filter(decision -> decision.writer().equals(Writer.PERSON.text()))
                .isPresent();
        if (grants(purpose) == granted || (persons && !writer.equals(Writer.PERSON))) {
            return false;
        }
        return decisions.add(decision(purpose, granted, writer.text(), now));
    }

    /** Notes what the person says, also where it confirms others or refuses beforehand; false when it was said so. */
    boolean decideInPerson(ConsentPurpose purpose, boolean granted, Instant now) {
        var writer = Writer.PERSON.text();
        var said = standing(purpose).filter(decision -> decision.writer().equals(writer));
        if (said.map(ConsentDecision::granted).orElse(!granted) == granted) {
            return false;
        }
        return decisions.add(decision(purpose, granted, writer, now));
    }

    // Only what is shown now can be agreed to.
    private static ConsentDecision decision(ConsentPurpose purpose, boolean granted, String writer, Instant now) {
        return new ConsentDecision(purpose, granted, Wordings.current(purpose), writer, now);
    }
}
