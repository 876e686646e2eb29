package fr.relais.offer.enrolment;

import fr.relais.offer.operation.OperationSession;
import fr.relais.offer.operation.SessionChanged;
import fr.relais.offer.operation.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
        return new Seats(session.seats(), session.reservationsAt(clock.instant()), table.held(session.id()));
    }

    /** Waits its turn among those who change allocated seats of the operation; right after the session's lock. */
    void serialise(OperationSession session) {
        if (session.isAllocated()) {
            table.lockAllocated(session.operationId());
        }
    }

    /** Moves up those who wait, as far as there are seats, and notes how many are held. */
    public void settle(OperationSession session) {
        serialise(session);
        var seats = seats(session);
        if (session.movesUpAt(clock.instant()) && seats.areLeft()) {
            var seatedElsewhere =
                    session.isAllocated() ? table.seatedWhereAllocated(session.operationId()) : Set.<UUID>of();
            table.waiting(session.id(), !seats.areLeftForAll()).stream()
                    .filter(one -> !seatedElsewhere.contains(one.candidateId()))
                    .forEach(one -> seats.take(one.publics()).ifPresent(seat -> moveUp(session, one, seat)));
        }
        hold(session, seats);
    }

    private void moveUp(OperationSession session, Enrolment waiting, Seats.Seat seat) {
        waiting.seat(seat, clock.instant());
        if (session.isAllocated()) {
            table.waitNoMore(session.operationId(), waiting.candidateId());
        }
    }

    /** Gives up to one seat to somebody who comes, after those who wait; empty when there is none. */
    Optional<Seats.Seat> take(OperationSession session, List<String> publics) {
        if (session.isReleaseDueAt(clock.instant())) {
            settle(session); // so that nobody overtakes who waits for what has just opened
        }
        var seats = seats(session);
        var seat = seats.take(publics);
        hold(session, seats);
        return seat;
    }

    private void hold(OperationSession session, Seats seats) {
        sessions.hold(session, seats.held());
    }

    void changed(@Observes SessionChanged event) {
        settle(event.session());
    }
}
