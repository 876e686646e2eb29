package fr.relais.offer.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.offer.operation.Reservation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

    @Test
    void aReservationThatCameLaterGivesNoSeatThatIsHeld() {
        var seats = seats(10, List.of(reservation("rsa", 10, "RSA")), Collections.nCopies(8, "other"));
        assertThat(seats.take(List.of("RSA"))).isPresent();
        assertThat(seats.take(List.of("RSA"))).isPresent();
        assertThat(seats.take(List.of("RSA"))).isEmpty();
        assertThat(seats.held()).isEqualTo(10);
    }

    @Test
    void aReservationThatShrankLeavesNoSeatMoreForTheOthers() {
        var seats = seats(10, List.of(reservation("rsa", 3, "RSA")), Collections.nCopies(5, "rsa"));
        for (int i = 0; i < 5; i++) {
            assertThat(seats.take(List.of())).isPresent();
        }
        assertThat(seats.take(List.of())).isEmpty();
        assertThat(seats.areLeft()).isFalse();
    }

    @Property(tries = 500)
    void noMoreSeatsAreGivenThanThereAreAndNoReservedOneToOthers(
            @ForAll @IntRange(min = 2, max = 8) int all,
            @ForAll @Size(max = 20) List<@IntRange(max = 3) Integer> comers,
            @ForAll @Size(max = 8) List<@From("codes") String> sitting) {
        var held = sitting.subList(0, Math.min(all, sitting.size()));
        var seats = seats(all, List.of(RSA, QPV), held);
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
        assertThat(taken).hasSizeLessThanOrEqualTo(all - held.size());
        assertThat(taken.stream().filter(seat -> seat.reservation() == null).count())
                .isLessThanOrEqualTo(all - 2);
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.of("rsa", "qpv", "gone");
    }
}
