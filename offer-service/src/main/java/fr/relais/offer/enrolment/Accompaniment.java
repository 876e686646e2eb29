package fr.relais.offer.enrolment;

import fr.relais.http.Caller;
import fr.relais.offer.people.People;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** Whether the caller is a person, or accompanies it: as a counsellor of its structure, or as the partner that wrote it. */
@RequestScoped
public class Accompaniment {
    private final Caller caller;
    private final People people;

    Accompaniment(Caller caller, People people) {
        this.caller = caller;
        this.people = people;
    }

    /** True for the person itself, and for whoever accompanies it. */
    public boolean isOf(UUID candidate) {
        if (caller.is("candidate")) {
            return candidate.equals(caller.candidateId());
        }
        return people.find(candidate).filter(this::isOf).isPresent();
    }

    private boolean isOf(People.Person person) {
        return (caller.is("counsellor") && person.structures().contains(String.valueOf(caller.structure())))
                || (caller.is("partner") && person.sources().contains(String.valueOf(caller.source())));
    }
}
