package fr.relais.matching.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.MatchingIndex;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventsTest {
    private static final int COUNT = 4_000;

    private final People people = new People(600, true, false);
    private final MatchingIndex index = new MatchingIndex();

    @BeforeEach
    void fill() {
        people.forEach(candidate -> index.put(candidate, 1));
    }

    @Test
    void eachIsNewsAndThePopulationStaysAsLargeAsItWas() {
        List<Events.Event> events = new Events(index, people, Events.Mix.HEAVY).next(COUNT);
        assertThat(events).allMatch(event -> event.tell(index));
        assertThat(index.candidateCount()).isCloseTo(people.size(), within(150));
        assertThat(shareOfLeaving(events)).isCloseTo(.5, within(.03));
    }

    @Test
    void aNormalDayHasAllKindsInTheirShares() {
        List<Events.Event> events = new Events(index, people, Events.Mix.NORMAL).next(COUNT);
        int raised = 0;
        int same = 0;
        for (Events.Event event : events) {
            Candidate before = index.snapshot().candidate(event.id()).orElse(null);
            Candidate now = event.now();
            if (before != null && now != null) {
                same += before.equals(now) ? 1 : 0;
                raised += sumOfLevels(now) == sumOfLevels(before) + 1
                                && now.reach().equals(before.reach())
                        ? 1
                        : 0;
            }
            event.tell(index);
        }
        assertThat(shareOfLeaving(events)).isCloseTo(.15, within(.02));
        assertThat(raised / (double) COUNT).isBetween(.42, .52); // somebody has the highest level already
        assertThat(same / (double) COUNT).isBetween(.08, .18);
    }

    private static double shareOfLeaving(List<Events.Event> events) {
        return events.stream().filter(event -> event.now() == null).count() / (double) events.size();
    }

    private static int sumOfLevels(Candidate candidate) {
        int sum = 0;
        for (int competency = 0; competency < 30; competency++) {
            sum += candidate.held().level(competency);
        }
        return sum;
    }
}
