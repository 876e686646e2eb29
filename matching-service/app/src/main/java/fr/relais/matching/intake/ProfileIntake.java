package fr.relais.matching.intake;

import fr.relais.events.EventTypes;
import fr.relais.events.MatchingProfile;
import fr.relais.intake.EventHandler;
import fr.relais.intake.EventJson;
import fr.relais.intake.Incoming;
import fr.relais.intake.UnusableEvent;
import fr.relais.matching.decision.DecidedPairs;
import fr.relais.matching.index.LiveIndex;
import java.util.UUID;

/** Candidates come, change and leave. Any tombstone takes the candidate out, whatever its type says. */
final class ProfileIntake implements EventHandler {
    private final LiveIndex index;
    private final DecidedPairs decided;
    private final EventJson json;

    ProfileIntake(LiveIndex index, DecidedPairs decided, EventJson json) {
        this.index = index;
        this.decided = decided;
        this.json = json;
    }

    @Override
    public Effect read(Incoming event) throws UnusableEvent {
        if (event.isTombstone()) {
            UUID gone = Subjects.id(event);
            return () -> {
                index.removeCandidate(gone, event.sequence());
                decided.left(gone, event.sequence());
            };
        }
        Subjects.requireType(event, EventTypes.PROFILE_PUBLISHED);
        MatchingProfile profile = json.read(event, MatchingProfile.class);
        Subjects.requireKey(event, profile.candidateId());
        return () -> Subjects.usable(() -> index.put(profile, event.sequence()));
    }
}
