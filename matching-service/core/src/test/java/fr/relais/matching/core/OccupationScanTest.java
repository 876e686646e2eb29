package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OccupationScanTest {
    @Property(tries = 30)
    void offersAreCountedByOccupationAsTheScorerJudgesThem(@ForAll long seed) {
        Population population = new Population(seed);
        MatchingIndex index = MatchingIndex.withShortlists(1);
        List<Offer> offers = population.offers(120);
        offers.forEach(offer -> index.put(offer, 1));
        List<Offer> gone = offers.subList(0, 20);
        gone.forEach(offer -> index.removeOffer(offer.id(), 2));
        List<Offer> left = offers.subList(20, 120);
        for (Offer offer : left) {
            long all =
                    left.stream().filter(other -> other.rome() == offer.rome()).count();
            assertThat(index.offersOf(offer.rome())).isEqualTo((int) all);
        }
        for (Candidate candidate : population.candidates(5)) {
            Offer declined = left.getFirst();
            index.put(candidate, 1);
            index.setAside(declined.id(), candidate.id(), 1, 1);
            Map<Integer, OccupationCount> expected = new HashMap<>();
            left.stream()
                    .filter(offer -> offer.isRankable() && !offer.equals(declined))
                    .forEach(offer -> count(expected, offer, candidate));
            assertThat(index.snapshot().occupationsFor(candidate)).isEqualTo(expected);
        }
    }

    private static void count(Map<Integer, OccupationCount> counts, Offer offer, Candidate candidate) {
        Answer answer = new OfferScorer(offer).eligibility(candidate);
        if (answer != Answer.NO) {
            OccupationCount one = answer == Answer.YES ? new OccupationCount(1, 0) : new OccupationCount(0, 1);
            counts.merge(
                    offer.rome(),
                    one,
                    (a, b) -> new OccupationCount(a.eligible() + b.eligible(), a.unknown() + b.unknown()));
        }
    }

    @Test
    void aNumberIsWrittenAsItsCode() {
        for (String code : List.of("A0000", "K2503", "Z9999", "M1805")) {
            assertThat(Rome.code(Rome.number(code))).isEqualTo(code);
        }
    }
}
