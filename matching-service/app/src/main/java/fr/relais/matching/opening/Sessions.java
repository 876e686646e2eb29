package fr.relais.matching.opening;

import fr.relais.events.SessionState;
import fr.relais.events.SessionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The sessions of operations, as their topic states them. */
@ApplicationScoped
public class Sessions {
    private static final Comparator<SessionState> SOONEST =
            Comparator.comparing(SessionState::startsAt).thenComparing(SessionState::sessionId);

    private final Map<UUID, Held> byId = new ConcurrentHashMap<>();

    /** Of a withdrawn session only the version stays, so that an older copy does not bring it back. */
    private record Held(long version, @Nullable SessionState session) {}

    /** A version that is not newer than the one held is dropped. */
    public void put(SessionState session, long version) {
        hold(session.sessionId(), new Held(version, session));
    }

    public void remove(UUID id, long version) {
        hold(id, new Held(version, null));
    }

    private void hold(UUID id, Held session) {
        byId.merge(id, session, (held, news) -> news.version > held.version ? news : held);
    }

    /** Those that teach something and may still be gone to, soonest first; some may be full. */
    List<SessionState> teachingAfter(Instant now) {
        return byId.values().stream()
                .map(Held::session)
                .flatMap(session -> Optional.ofNullable(session).stream())
                .filter(session -> session.status() == SessionStatus.OPEN
                        && session.startsAt().isAfter(now)
                        && !session.teaches().isEmpty())
                .sorted(SOONEST)
                .toList();
    }
}
