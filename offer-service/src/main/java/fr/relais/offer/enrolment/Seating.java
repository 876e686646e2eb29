package fr.relais.offer.enrolment;

import fr.relais.offer.operation.OperationSession;
import fr.relais.offer.operation.SessionChanged;
import fr.relais.offer.operation.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Gives the seats of a locked session: to whoever comes while nobody waits, and to those who wait when one is free. Where seats
 * are allocated, whoever has one in the operation waits for no other.
 */
@ApplicationScoped
public class Seating {
    private final EnrolmentTable table;
    private final Sessions sessions;
    private final Clock clock;

    Seating(EnrolmentTable table, Sessions sessions, Clock clock) {
        this.table = table;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The seats as they are held now. */
    Seats seats(OperationSession session) {
        var held = seated(session).stream()
                .map(one -> new Seats.Seat(one.reservation()))
                .toList();
        return new Seats(session.seats(), session.reservationsAt(clock.instant()), held);
    }

    /** Moves up those who wait, as far as there are seats, and notes how many are held. */
    public void settle(OperationSession session) {
        if (session.movesUpAt(clock.instant())) {
            var seats = seats(session);
            var seatedElsewhere = session.isAllocated() ? table.seatedWhereAllocated(session) : Set.<UUID>of();
            waiting(session).stream()
                    .filter(one -> !seatedElsewhere.contains(one.candidateId()))
                    .forEach(one -> seats.take(one.publics()).ifPresent(seat -> one.seat(seat, clock.instant())));
        }
        sessions.hold(session, seated(session).size());
    }

    void changed(@Observes SessionChanged event) {
        settle(event.session());
    }

    List<Enrolment> waiting(OperationSession session) {
        return table.in(EnrolmentState.WAITING, session.id());
    }

    private List<Enrolment> seated(OperationSession session) {
        return table.in(EnrolmentState.SEATED, session.id());
    }
}
