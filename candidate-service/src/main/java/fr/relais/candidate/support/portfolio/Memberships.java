package fr.relais.candidate.support.portfolio;

import fr.relais.candidate.profile.Candidate;
import fr.relais.candidate.profile.CandidateChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/** Which structures accompany a person. The change is published with who may see the candidate. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Memberships {
    private final CandidateChanges changes;
    private final Charges charges;
    private final Event<StructureLeft> departures;

    Memberships(CandidateChanges changes, Charges charges, Event<StructureLeft> departures) {
        this.changes = changes;
        this.charges = charges;
        this.departures = departures;
    }

    /** From now on its counsellors reach the locked candidate. */
    void join(Candidate locked, String structure) {
        changes.apply(locked, candidate -> candidate.accompanyBy(structure));
    }

    /** From now on they do not; false when they did not before. */
    boolean leave(Candidate locked, String structure) {
        charges.end(locked.id(), structure);
        departures.fire(new StructureLeft(locked.id(), structure));
        return changes.apply(locked, candidate -> candidate.leave(structure));
    }

    /** One in place of another, told at once. */
    public void pass(Candidate locked, String from, String to) {
        charges.end(locked.id(), from);
        changes.apply(locked, candidate -> {
            candidate.leave(from);
            candidate.accompanyBy(to);
        });
    }
}
