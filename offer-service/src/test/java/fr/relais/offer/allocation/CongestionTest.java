package fr.relais.offer.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How far seats crowd upon few, in numbers that one can check by hand. */
class CongestionTest {
    /** As many first ranks of a person of its own as each number says. */
    private static List<Application> given(int... ranks) {
        return IntStream.of(ranks)
                .mapToObj(count -> Collections.nCopies(count, UUID.randomUUID()))
                .flatMap(List::stream)
                .map(person -> new Application(UUID.randomUUID(), person, UUID.randomUUID(), null, List.of()))
                .toList();
    }

    @Test
    void theTenthOfPeopleWithTheMostFirstRanksIsCountedAgainstAllFirstRanks() {
        var spread = Congestion.Spread.of(given(1, 5, 1, 4), 11, 12);
        assertThat(spread).isEqualTo(new Congestion.Spread(11, 0.8182, 4, 7, 2, 5, 8));
    }

    @Test
    void seatsOfAsManyPeopleAreSpread() {
        var spread =
                Congestion.Spread.of(given(IntStream.generate(() -> 1).limit(40).toArray()), 40, 40);
        assertThat(spread.firstRanksOfTenth()).isEqualTo(0.1);
        assertThat(Congestion.Spread.of(given(), 40, 40).firstRanksOfTenth()).isZero();
    }

    @Test
    void whoStandsOnNoShortlistIsAShareOfThoseWhoAsk() {
        var nobody = Congestion.Spread.of(given(), 3, 1);
        assertThat(Stream.of(0, 1, 3)
                        .map(none -> Congestion.of(3, 1, none, nobody, nobody).onNoShortlistShare()))
                .containsExactly(0.0, 0.3333, 1.0);
    }
}
