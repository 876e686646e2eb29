package fr.relais.offer.enrolment;

import fr.relais.offer.operation.Reservation;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The seats of one session, some of which may be reserved.
 *
 * <p>Idea: a reservation keeps its seats apart for whoever is of one of its publics; they take those first, and one of the others
 * when those are gone. The others are what all reservations together leave. A seat that is held of a reservation which has ended, or
 * has fewer seats now, counts among the others; so there may be fewer left of a reservation than it has, and never more held than there are. Cost of a seat: linear in the reservations. For one thread.
 */
public final class Seats {
    private final List<Reservation> reservations;
    private final Map<String, Integer> leftOf = new HashMap<>();
    private final int seats;
    private int leftForAll;
    private int held;

    /** A seat; the code is that of the reservation that it is of, null for one of the others. */
    public record Seat(@Nullable String reservation) {}

    /**
     * The seats with those who sit already.
     *
     * @param reservations that hold now; those that have ended are left out
     * @param held seats that somebody has
     */
    public Seats(int seats, List<Reservation> reservations, Collection<Seat> held) {
        this.reservations = List.copyOf(reservations);
        this.seats = seats;
        leftForAll = seats;
        for (var reservation : reservations) {
            leftOf.put(reservation.code(), reservation.seats());
            leftForAll -= reservation.seats();
        }
        for (var seat : held) {
            give(leftOf.getOrDefault(seat.reservation(), 0) > 0 ? seat : new Seat(null));
        }
    }

    private void give(Seat seat) {
        held++;
        if (seat.reservation() == null) {
            leftForAll--;
        } else {
            leftOf.merge(seat.reservation(), -1, Integer::sum);
        }
    }

    /** How many somebody has. */
    int held() {
        return held;
    }

    /** Whether there is one for anybody. */
    boolean areLeftForAll() {
        return leftForAll > 0 && held < seats;
    }

    /** Whether there is one for somebody. */
    boolean areLeft() {
        return held < seats && (leftForAll > 0 || leftOf.values().stream().anyMatch(left -> left > 0));
    }

    /** Gives a seat to somebody of these publics; empty when there is none for such a person. */
    public Optional<Seat> take(Collection<String> publics) {
        if (held >= seats) {
            return Optional.empty();
        }
        var seat = reservations.stream()
                .filter(reservation -> leftOf.getOrDefault(reservation.code(), 0) > 0)
                .filter(reservation -> !Collections.disjoint(reservation.publics(), publics))
                .map(reservation -> new Seat(reservation.code()))
                .findFirst()
                .or(() -> leftForAll > 0 ? Optional.of(new Seat(null)) : Optional.empty());
        seat.ifPresent(this::give);
        return seat;
    }
}
