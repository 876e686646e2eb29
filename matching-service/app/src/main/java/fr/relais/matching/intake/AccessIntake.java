package fr.relais.matching.intake;

import fr.relais.events.CandidateAccess;
import fr.relais.events.EventTypes;
import fr.relais.intake.EventHandler;
import fr.relais.intake.EventJson;
import fr.relais.intake.Incoming;
import fr.relais.intake.UnusableEvent;
import fr.relais.matching.access.Owners;
import java.util.UUID;

/** Who may see a candidate changes, or nobody may any more. */
final class AccessIntake implements EventHandler {
    private final Owners owners;
    private final EventJson json;

    AccessIntake(Owners owners, EventJson json) {
        this.owners = owners;
        this.json = json;
    }

    @Override
    public Effect read(Incoming event) throws UnusableEvent {
        if (event.isTombstone()) {
            UUID gone = Subjects.id(event);
            return () -> owners.removeCandidate(gone, event.sequence());
        }
        Subjects.requireType(event, EventTypes.ACCESS_PUBLISHED);
        CandidateAccess access = json.read(event, CandidateAccess.class);
        Subjects.requireKey(event, access.candidateId());
        return () -> owners.put(access, event.sequence());
    }
}
