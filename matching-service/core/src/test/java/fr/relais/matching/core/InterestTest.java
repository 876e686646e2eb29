package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InterestTest {
    private static final Bridges BRIDGES =
            Bridges.NONE.with(Rome.number("G1605"), romes("K2503")).with(Rome.number("G1603"), romes("K2503"));

    @Test
    void noWishOrTheWishItselfIsFullInterest() {
        assertThat(interest(romes(), romes("A1101"))).isEqualTo(10_000);
        assertThat(interest(romes("A1101", "K2503"), romes())).isEqualTo(10_000);
    }

    @Test
    void aBridgeCountsFromAWishedOrPractisedOccupationButOneWayOnly() {
        assertThat(interest(romes("G1605"), romes())).isEqualTo(8_000);
        assertThat(interest(romes("A1101"), romes("G1603"))).isEqualTo(8_000);
        assertThat(Interest.of(career(romes("K2503"), romes()), Rome.number("G1605"), BRIDGES))
                .isEqualTo(2_000);
    }

    @Test
    void aWishInTheSameDomainOrFamilyCountsLessAndPracticeThereNothing() {
        assertThat(interest(romes("K2510"), romes())).isEqualTo(6_000);
        assertThat(interest(romes("K1101"), romes())).isEqualTo(4_000);
        assertThat(interest(romes("A1101"), romes("K2510"))).isEqualTo(2_000);
    }

    @Test
    void removedBridgesLeadNowhere() {
        Bridges none = BRIDGES.with(Rome.number("G1605"), Codes.EMPTY);
        assertThat(Interest.of(career(romes("G1605"), romes()), Rome.number("K2503"), none))
                .isEqualTo(2_000);
    }

    @Test
    void anOfferWithoutOccupationInterestsFullyOnlyWhoWishesNothing() {
        assertThat(Interest.of(career(romes(), romes("K2503")), Codes.NONE, BRIDGES))
                .isEqualTo(10_000);
        assertThat(Interest.of(career(romes("A1101", "K2503"), romes("K2503")), Codes.NONE, BRIDGES))
                .isEqualTo(2_000);
    }

    @Test
    void mutualIsTheFlooredHarmonicMean() {
        assertThat(Interest.mutual(0, 0)).isZero();
        assertThat(Interest.mutual(10_000, 10_000)).isEqualTo(10_000);
        assertThat(Interest.mutual(5_312, 8_000)).isEqualTo(6_384);
        assertThat(Interest.mutual(0, 2_000)).isZero();
    }

    @Test
    void malformedRomeCodesAreRefused() {
        for (String code : new String[] {"", "K250", "K25033", "k2503", "12503", "K25O3", "K250é"}) {
            assertThatThrownBy(() -> Rome.number(code)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static int interest(Codes wished, Codes practised) {
        return Interest.of(career(wished, practised), Rome.number("K2503"), BRIDGES);
    }

    private static Candidate.Career career(Codes wished, Codes practised) {
        return new Candidate.Career(null, wished, practised);
    }

    private static Codes romes(String... codes) {
        return Codes.of(Arrays.stream(codes).mapToInt(Rome::number).toArray());
    }
}
