package fr.relais.offer.operation;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.relais.http.Caller;
import fr.relais.offer.column.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps which priority a session gave, under which programme and article, and who decided it. Only ever grows. */
@ApplicationScoped
class PriorityLog {
    private final Session database;
    private final Caller caller;
    private final Clock clock;

    PriorityLog(Session database, Caller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * One decision; it held until the next one.
     *
     * @param setBy account at the identity provider
     * @param programme null where priority was taken away after the operation had left its programme
     */
    @Schema(name = "PriorityDecision")
    record Entry(
            Instant setAt,
            String setBy,
            @Nullable String programme,
            List<Reservation> reservations,
            @Nullable Opening openedFirst) {}

    /** Notes what the session gives now, when that is not what it gave before. */
    void note(UUID session, @Nullable String programme, @Nullable SessionBody before, SessionBody now) {
        boolean given = before != null && before.givesPriority();
        if ((!given && !now.givesPriority())
                || (before != null
                        && before.reservationsOrNone().equals(now.reservationsOrNone())
                        && Objects.equals(before.openedFirst(), now.openedFirst()))) {
            return;
        }
        database.createNativeMutationQuery("insert into priority_log select :session, count(*), :at, :by,"
                        + " :programme, cast(:reservations as jsonb), cast(:opening as jsonb)"
                        + " from priority_log where session_id = :session")
                .setParameter("session", session)
                .setParameter("at", clock.instant())
                .setParameter("by", caller.subject())
                .setParameter("programme", programme, String.class)
                .setParameter("reservations", Columns.write(now.reservationsOrNone()))
                .setParameter(
                        "opening", now.openedFirst() == null ? null : Columns.write(now.openedFirst()), String.class)
                .executeUpdate();
    }

    /** All that were noted, oldest first. */
    List<Entry> of(UUID session) {
        return database
                .createNativeQuery(
                        "select set_at, set_by, programme, reservations::text, opened_first::text"
                                + " from priority_log where session_id = :session order by nth",
                        Object[].class)
                .setParameter("session", session)
                .getResultList()
                .stream()
                .map(row -> new Entry(
                        (Instant) row[0],
                        (String) row[1],
                        (String) row[2],
                        Columns.read((String) row[3], new TypeReference<>() {}),
                        row[4] == null ? null : Columns.read((String) row[4], new TypeReference<Opening>() {})))
                .toList();
    }
}
