package fr.relais.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session of an operation, with its seats. Who enrolled is told to nobody.
 *
 * @param version of this session, from 1, raised when anything here changes, its free seats too
 * @param programme code of the programme that the operation is part of; null when it is of none
 * @param place null when it is not known yet
 * @param endsAt null when it is not said
 * @param seats at least 1
 * @param free seats that nobody holds, whoever may take them; 0 as well once the session is over or called off
 * @param teaches what whoever completes it is taught; at most one level a competency
 * @param offerId the offer whose ranking orders people when seats are scarce; null when there is none
 */
public record SessionState(
        UUID sessionId,
        long version,
        UUID operationId,
        @Nullable String programme,
        SessionStatus status,
        SessionKind kind,
        String title,
        @Nullable Place place,
        Instant startsAt,
        @Nullable Instant endsAt,
        int seats,
        int free,
        List<Taught> teaches,
        @Nullable UUID offerId) {
    public SessionState {
        teaches = Lists.orEmpty(teaches);
    }

    /**
     * A competency that is taught.
     *
     * @param level 1 to 3 that is reached
     */
    public record Taught(String code, int level) {}
}
