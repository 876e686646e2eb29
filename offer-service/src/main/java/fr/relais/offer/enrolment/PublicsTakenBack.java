package fr.relais.offer.enrolment;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody is of fewer priority publics at an enrolment than was written, in the running transaction; copies lose them too.
 *
 * @param operation whose session it is of
 * @param left publics that the person's enrolments still hold, by enrolment
 */
public record PublicsTakenBack(UUID operation, Map<UUID, List<String>> left) {
    public PublicsTakenBack {
        left = Map.copyOf(left);
    }
}
