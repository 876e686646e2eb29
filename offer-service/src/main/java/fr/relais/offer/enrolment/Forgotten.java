package fr.relais.offer.enrolment;

import java.util.Set;
import java.util.UUID;

/** A person's enrolments were forgotten, in the running transaction; whoever kept copies forgets them too. */
public record Forgotten(UUID candidateId, Set<UUID> enrolments) {
    public Forgotten {
        enrolments = Set.copyOf(enrolments);
    }
}
