package fr.relais.offer.enrolment;

import java.util.Set;
import java.util.UUID;

/** Whose enrolments these were is forgotten, in the running transaction; whoever kept copies forgets it too. */
public record Forgotten(Set<UUID> enrolments) {
    public Forgotten {
        enrolments = Set.copyOf(enrolments);
    }
}
