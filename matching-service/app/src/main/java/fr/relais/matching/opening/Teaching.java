package fr.relais.matching.opening;

import fr.relais.events.SessionState;
import fr.relais.matching.core.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which sessions teach each level of each competency: looked through once, asked for each level of all. */
final class Teaching {
    /** How many are named for one level of a competency. */
    static final int MOST = 20;

    private final Map<SessionState.Taught, List<UUID>> ids = new HashMap<>();

    private Teaching() {}

    /** @param sessions soonest first, which stays so */
    static Teaching of(List<SessionState> sessions) {
        Teaching teaching = new Teaching();
        for (SessionState session : sessions) {
            session.teaches().forEach(what -> teaching.add(what, session.sessionId()));
        }
        return teaching;
    }

    /** Whoever teaches a level teaches those below. */
    private void add(SessionState.Taught what, UUID session) {
        for (int level = 1; level <= Math.min(what.level(), Rules.HIGHEST_LEVEL); level++) {
            ids.computeIfAbsent(new SessionState.Taught(what.code(), level), key -> new ArrayList<>())
                    .add(session);
        }
    }

    int count(String code, int level) {
        return at(code, level).size();
    }

    /** The first {@value #MOST}. */
    List<UUID> soonest(String code, int level) {
        return at(code, level).stream().limit(MOST).toList();
    }

    private List<UUID> at(String code, int level) {
        return ids.getOrDefault(new SessionState.Taught(code, level), List.of());
    }
}
