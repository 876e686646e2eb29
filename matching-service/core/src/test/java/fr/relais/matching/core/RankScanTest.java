package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RankScanTest {
    @Property(tries = 60)
    void aRankCountedOneByOneIsThePlaceInTheWholeOrder(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int count) {
        Population population = new Population(seed);
        List<Candidate> candidates = population.candidates(count);
        for (Offer offer : population.offers(4)) {
            Ranking order = Snapshot.candidatesOf(offer, candidates, Integer.MAX_VALUE);
            for (Candidate candidate : candidates) {
                RankScan scan = new RankScan(offer, candidate);
                candidates.forEach(scan);
                assertThat(scan.rank()).isEqualTo(order.first().indexOf(candidate.id()) + 1);
                assertThat(scan.isRanked()).isEqualTo(scan.rank() > 0);
            }
        }
    }
}
