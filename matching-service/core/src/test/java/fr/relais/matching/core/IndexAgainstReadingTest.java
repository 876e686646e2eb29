package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class IndexAgainstReadingTest {
    @Property(tries = 60)
    void bothOrdersEqualASecondReadingOfTheRules(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 150) int candidates) {
        Population population = new Population(seed);
        Reading reading = new Reading(population.candidates(candidates), population.offers(12), population.bridges());
        MatchingIndex index = new MatchingIndex();
        reading.candidates().forEach(candidate -> index.put(candidate, 1));
        reading.offers().forEach(offer -> index.put(offer, 1));
        reading.bridges()
                .forEach((from, to) -> index.putBridges(
                        from, Codes.of(to.stream().mapToInt(i -> i).toArray()), 1));

        compare(index.snapshot(), reading);
    }

    @Property(tries = 40)
    void afterAnySequenceOfChangesTheIndexEqualsOneBuiltAtOnce(@ForAll long seed) {
        Population population = new Population(seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<UUID> ids = population.candidates(20).stream().map(Candidate::id).toList();
        Map<UUID, Candidate> state = new LinkedHashMap<>();
        MatchingIndex index = new MatchingIndex();
        for (int version = 1; version <= 120; version++) {
            UUID id = ids.get(random.nextInt(ids.size()));
            if (random.nextInt(3) == 0) {
                index.removeCandidate(id, version);
                state.remove(id);
            } else {
                Candidate candidate = population.candidate(id);
                index.put(candidate, version);
                state.put(id, candidate);
            }
            index.put(population.candidate(id), random.nextInt(version) + 1); // late copies change nothing
        }
        assertThat(index.candidateCount()).isEqualTo(state.size());
        compare(index.snapshot(), new Reading(new ArrayList<>(state.values()), population.offers(8), Map.of()));
    }

    @Property(tries = 20)
    void theFirstOfAnOrderAreTheSameAtEveryDepth(@ForAll long seed) {
        Population population = new Population(seed);
        MatchingIndex index = new MatchingIndex();
        population.candidates(400).forEach(candidate -> index.put(candidate, 1));
        Offer offer = population.offer(population.id());
        Ranking all = index.snapshot().candidatesOf(offer, Integer.MAX_VALUE);
        for (int depth : new int[] {0, 1, 2, 20, 127, 128, 129, 399, 400, 401}) {
            Ranking some = index.snapshot().candidatesOf(offer, depth);
            assertThat(some.first())
                    .isEqualTo(
                            all.first().subList(0, Math.min(depth, all.first().size())));
            assertThat(some.ranked())
                    .isEqualTo(all.ranked())
                    .isEqualTo(all.first().size());
        }
    }

    private static void compare(Snapshot snapshot, Reading reading) {
        for (Offer offer : reading.offers()) {
            var ranking = snapshot.candidatesOf(offer, Integer.MAX_VALUE);
            assertThat(ranking.first()).isEqualTo(reading.candidatesOf(offer));
            if (offer.isRankable()) {
                assertThat(ranking.evaluated()).isEqualTo(reading.candidates().size());
                assertThat(ranking.eligible()).isEqualTo((int) reading.count(offer, "YES"));
                assertThat(ranking.unknown()).isEqualTo((int) reading.count(offer, "UNKNOWN"));
            }
            for (int i = 0; i < ranking.first().size(); i++) {
                Candidate ranked = snapshot.candidate(ranking.first().get(i)).orElseThrow();
                assertThat(snapshot.rankOf(offer, ranked)).isEqualTo(i + 1);
            }
        }
        if (snapshot.offersOf(Sample.candidate(), 0).evaluated() > 0) {
            for (Candidate candidate : reading.candidates()) {
                assertThat(snapshot.offersOf(candidate, Integer.MAX_VALUE).first())
                        .isEqualTo(reading.offersOf(candidate));
            }
        }
    }
}
