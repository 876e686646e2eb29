package fr.relais.matching.intake;

import fr.relais.events.DecisionState;
import fr.relais.events.EventTypes;
import fr.relais.intake.EventHandler;
import fr.relais.intake.EventJson;
import fr.relais.intake.Incoming;
import fr.relais.intake.UnusableEvent;
import fr.relais.matching.decision.DecidedPairs;
import java.util.UUID;

/** What was decided of pairs, here or by another instance: a start needs it before any list is right. */
final class DecisionIntake implements EventHandler {
    private static final int ID = 36;

    private final DecidedPairs pairs;
    private final EventJson json;

    DecisionIntake(DecidedPairs pairs, EventJson json) {
        this.pairs = pairs;
        this.json = json;
    }

    @Override
    public Effect read(Incoming event) throws UnusableEvent {
        if (event.isTombstone()) {
            UUID offer = id(event, 0);
            UUID candidate = id(event, ID + 1);
            return () -> pairs.remove(offer, candidate, event.sequence());
        }
        Subjects.requireType(event, EventTypes.DECIDED);
        DecisionState decision = json.read(event, DecisionState.class);
        Subjects.requirePart(decision.state(), "state");
        Subjects.requirePart(decision.decidedAt(), "decidedAt");
        Subjects.requireKey(event, decision.key());
        return () -> pairs.put(decision);
    }

    private static UUID id(Incoming event, int from) throws UnusableEvent {
        try {
            if (event.key().length() == 2 * ID + 1 && event.key().charAt(ID) == ':') {
                return UUID.fromString(event.key().substring(from, from + ID));
            }
        } catch (IllegalArgumentException e) {
            throw new UnusableEvent("the key is not of two UUIDs");
        }
        throw new UnusableEvent("the key is not of two UUIDs");
    }
}
