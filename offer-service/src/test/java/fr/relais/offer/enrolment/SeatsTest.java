package fr.relais.offer.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.offer.operation.Reservation;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SeatsTest {
    private static final Reservation RSA = reservation("rsa", 1, "RSA");
    private static final Reservation QPV = reservation("qpv", 1, "QPV");

    private static Reservation reservation(String code, int seats, String... publics) {
        return new Reservation(code, List.of(publics), seats, null, "L1133-6");
    }

    private static Seats seats(int seats, List<Reservation> reservations, List<String> held) {
        return new Seats(seats, reservations, held.stream().map(Seats.Seat::new).toList());
    }

    @Test
    void aReservedSeatIsForItsPublicAlone() {
        var seats = seats(2, List.of(RSA), List.of());
        assertThat(seats.take(List.of())).contains(new Seats.Seat(null));
        assertThat(seats.take(List.of())).isEmpty();
        assertThat(seats.take(List.of("QPV"))).isEmpty();
        assertThat(seats.take(List.of("RSA"))).contains(new Seats.Seat("rsa"));
        assertThat(seats.take(List.of("RSA"))).isEmpty();
    }

    @Test
    void whoeverFindsTheReservedSeatsGoneTakesOneOfTheOthers() {
        var seats = seats(3, List.of(RSA, QPV), List.of("rsa"));
        assertThat(seats.take(List.of("RSA"))).contains(new Seats.Seat(null));
        assertThat(seats.take(List.of("RSA", "QPV"))).contains(new Seats.Seat("qpv"));
        assertThat(seats.take(List.of("RSA", "QPV"))).isEmpty();
    }

    @Test
    void aSeatOfAReservationThatEndedCountsAmongTheOthers() {
        var seats = seats(2, List.of(), List.of("rsa"));
        assertThat(seats.take(List.of())).contains(new Seats.Seat(null));
        assertThat(seats.take(List.of())).isEmpty();
    }

    @Property(tries = 500)
    void noMoreSeatsAreGivenThanThereAreAndNoReservedOneToOthers(
            @ForAll @IntRange(min = 2, max = 8) int all,
            @ForAll @Size(max = 20) List<@IntRange(max = 3) Integer> comers) {
        var seats = seats(all, List.of(RSA, QPV), List.of());
        var taken = new ArrayList<Seats.Seat>();
        for (int comer : comers) {
            var publics = new ArrayList<String>();
            if ((comer & 1) == 1) {
                publics.add("RSA");
            }
            if ((comer & 2) == 2) {
                publics.add("QPV");
            }
            seats.take(publics).ifPresent(seat -> {
                taken.add(seat);
                assertThat(seat.reservation())
                        .satisfiesAnyOf(
                                code -> assertThat(code).isNull(),
                                code -> assertThat(code)
                                        .isEqualTo("rsa")
                                        .satisfies(c -> assertThat(publics).contains("RSA")),
                                code -> assertThat(code)
                                        .isEqualTo("qpv")
                                        .satisfies(c -> assertThat(publics).contains("QPV")));
            });
        }
        assertThat(taken).hasSizeLessThanOrEqualTo(all);
        assertThat(taken.stream().filter(seat -> seat.reservation() == null).count())
                .isLessThanOrEqualTo(all - 2);
    }
}
