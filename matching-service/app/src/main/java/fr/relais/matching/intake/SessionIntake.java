package fr.relais.matching.intake;

import fr.relais.events.EventTypes;
import fr.relais.events.SessionState;
import fr.relais.intake.EventHandler;
import fr.relais.intake.EventJson;
import fr.relais.intake.Incoming;
import fr.relais.intake.UnusableEvent;
import fr.relais.matching.opening.Sessions;
import java.util.UUID;

/** Sessions are made known, change and are withdrawn. */
final class SessionIntake implements EventHandler {
    private final Sessions sessions;
    private final EventJson json;

    SessionIntake(Sessions sessions, EventJson json) {
        this.sessions = sessions;
        this.json = json;
    }

    @Override
    public Effect read(Incoming event) throws UnusableEvent {
        if (event.isTombstone()) {
            UUID gone = Subjects.id(event);
            return () -> sessions.remove(gone, event.sequence());
        }
        Subjects.requireType(event, EventTypes.SESSION_PUBLISHED);
        SessionState session = json.read(event, SessionState.class);
        Subjects.requireKey(event, session.sessionId());
        Subjects.requirePart(session.status(), "status");
        Subjects.requirePart(session.kind(), "kind");
        Subjects.requirePart(session.startsAt(), "startsAt");
        for (SessionState.Taught taught : session.teaches()) {
            Subjects.requirePart(taught.code(), "teaches/code");
        }
        return () -> sessions.put(session, event.sequence());
    }
}
