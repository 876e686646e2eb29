package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RegionsTest {
    private static final int PEOPLE = 1_500;

    /** More people than the first sizes of a block hold, close enough that distances decide; then half of them move. */
    @Property(tries = 10)
    void nobodyWithinReachIsPassedOverWhileBlocksGrow(@ForAll long seed) {
        Population population = new Population(seed);
        Map<UUID, Candidate> people = new LinkedHashMap<>();
        MatchingIndex index = new MatchingIndex();
        population.candidates(PEOPLE).forEach(candidate -> put(index, people, candidate, 1));
        List.copyOf(people.keySet())
                .subList(0, PEOPLE / 2)
                .forEach(id -> put(index, people, population.candidate(id), 2));
        for (Offer offer : population.offers(12)) {
            Ranking expected = Snapshot.candidatesOf(offer, new ArrayList<>(people.values()), PEOPLE);
            assertThat(index.snapshot().candidatesOf(offer, PEOPLE)).isEqualTo(expected);
        }
    }

    private static void put(MatchingIndex index, Map<UUID, Candidate> people, Candidate candidate, long version) {
        index.put(candidate, version);
        people.put(candidate.id(), candidate);
    }
}
