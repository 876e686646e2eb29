package fr.relais.offer.enrolment;

import fr.relais.offer.operation.OperationSession;
import fr.relais.offer.operation.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The seats of an operation that are allocated: who asks for them, and their giving. A person has one seat in all of them. All is done
 * within the caller's transaction.
 */
@ApplicationScoped
public class ScarceSeats {
    static final String ALLOCATED = " in (select id from session where operation_id = :operation"
            + " and content ->> 'filling' = 'ALLOCATION'"
            + " and coalesce(content ->> 'status', 'OPEN') <> 'CANCELLED')";

    private final Session database;
    private final Sessions sessions;
    private final EnrolmentTable table;
    private final Seating seating;
    private final Clock clock;

    ScarceSeats(Session database, Sessions sessions, EnrolmentTable table, Seating seating, Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.table = table;
        this.seating = seating;
        this.clock = clock;
    }

    /** The sessions whose seats are still to be given, locked in the order of their ids. */
    public List<OperationSession> lock(UUID operation) {
        var locked = sessions.lockAll(operation);
        table.lockAllocated(operation);
        return locked.stream()
                .filter(session -> session.isAllocated() && session.movesUpAt(clock.instant()))
                .toList();
    }

    /** Who asks for a seat of them and has none yet, in the order of sessions and people. */
    public List<Enrolment> asking(UUID operation) {
        return database.createNativeQuery(
                        "select * from enrolment e where state = 'APPLIED' and session_id" + ALLOCATED
                                + " and not exists (select from enrolment other where other.candidate_id = e.candidate_id"
                                + " and other.state = 'SEATED' and other.session_id" + ALLOCATED + ")"
                                + " order by session_id, candidate_id",
                        Enrolment.class)
                .setParameter("operation", operation)
                .getResultList();
    }

    /** The seats of a session that are held. */
    public List<Seats.Seat> held(OperationSession session) {
        return table.held(session.id());
    }

    /** Gives a seat. */
    public void seat(Enrolment enrolment, Seats.Seat seat) {
        enrolment.seat(seat, clock.instant());
    }

    /** Puts somebody at the end of the session's waiting list. */
    public void queue(OperationSession session, Enrolment enrolment) {
        enrolment.queue(session.arrive());
    }

    /** Takes back what somebody asked for beside the seat that it got. */
    public void drop(Enrolment enrolment) {
        enrolment.withdraw();
    }

    /** Notes how many seats are held now. */
    public void settle(OperationSession session) {
        seating.settle(session);
    }
}
