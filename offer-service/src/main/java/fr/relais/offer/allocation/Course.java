package fr.relais.offer.allocation;

import fr.relais.offer.enrolment.Seats;
import fr.relais.offer.operation.Reservation;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A session whose seats are to be given.
 *
 * @param reservations that hold now
 * @param held seats that somebody has already
 * @param ranks from 1, of those on the shortlist of the session's offer; whoever is not on it stands behind them
 */
record Course(
        UUID sessionId, int seats, List<Reservation> reservations, List<Seats.Seat> held, Map<UUID, Integer> ranks) {
    Course {
        reservations = List.copyOf(reservations);
        held = List.copyOf(held);
        ranks = Map.copyOf(ranks);
    }

    /** The order of people here: the shortlist's, then the fair order. */
    Comparator<Application> order() {
        return Comparator.<Application>comparingInt(one -> ranks.getOrDefault(one.candidateId(), Integer.MAX_VALUE))
                .thenComparing(one -> FairOrder.hash(sessionId, one.candidateId()), Long::compareUnsigned)
                .thenComparing(Application::candidateId);
    }

    /** All of them in order. */
    List<Application> inOrder(Collection<Application> asking) {
        return asking.stream().sorted(order()).toList();
    }

    /** The seats of those who get one, if nobody else asks: in order, each a reserved seat before one of the others. */
    Map<Application, Seats.Seat> choose(Collection<Application> asking) {
        var left = new Seats(seats, reservations, held);
        var chosen = new LinkedHashMap<Application, Seats.Seat>();
        for (var one : inOrder(asking)) {
            left.take(one.publics()).ifPresent(seat -> chosen.put(one, seat));
        }
        return chosen;
    }

    /** The same without what the shortlist says, which moves all the time. */
    Course withoutRanks() {
        return new Course(sessionId, seats, reservations, held, Map.of());
    }

    /** The same without what the shortlist says of those people. */
    Course without(Set<UUID> people) {
        var others = new HashMap<>(ranks);
        others.keySet().removeAll(people);
        return new Course(sessionId, seats, reservations, held, others);
    }

    int free() {
        return Math.max(0, seats - held.size());
    }
}
