package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

class OfferColumnsTest {
    private final OfferColumns columns = new OfferColumns();
    private final List<OfferScorer> offers = new ArrayList<>();
    private final List<Integer> floors = new ArrayList<>();

    @Property(tries = 30)
    void whoReachesTheFloorHitsAndWhoCannotDoesNot(@ForAll long seed) {
        Crowd crowd = new Crowd(seed, 20);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 80; i++) {
            add(crowd.offer(), random);
        }
        List<Candidate> candidates = crowd.candidates(60);
        for (int i = 1; i < candidates.size(); i++) {
            Candidate before = i % 7 == 0 ? null : candidates.get(i - 1);
            Candidate now = i % 5 == 0 ? null : candidates.get(i);
            Set<Integer> left = new TreeSet<>();
            Set<Integer> entered = new TreeSet<>();
            columns.forEachHit(before, now, (place, old, young) -> {
                assertThat(old).isIn(null, before);
                assertThat(young).isIn(null, now);
                note(place, old, left);
                note(place, young, entered);
            });
            compare(before, left);
            compare(now, entered);
        }
    }

    private void add(Offer offer, SplittableRandom random) {
        OfferScorer scorer = new OfferScorer(offer);
        int floor = random.nextInt(scorer.max() * Rules.factor(Answer.YES) + 1);
        int place = columns.add(offer);
        assertThat(place).isEqualTo(offers.size());
        columns.floor(place, floor);
        offers.add(scorer);
        floors.add(floor);
    }

    private static void note(int place, @Nullable Candidate candidate, Set<Integer> hits) {
        if (candidate != null) {
            hits.add(place);
        }
    }

    private void compare(@Nullable Candidate candidate, Set<Integer> hits) {
        for (int place = 0; place < offers.size(); place++) {
            OfferScorer offer = offers.get(place);
            if (candidate == null) {
                assertThat(hits).isEmpty();
                continue;
            }
            int credit = offer.credit(candidate.held());
            Answer eligibility = offer.eligibility(candidate);
            if (eligibility != Answer.NO && credit * Rules.factor(eligibility) >= floors.get(place)) {
                assertThat(hits).as("reaches the floor").contains(place);
            } else if (credit * Rules.factor(required(offer.offer(), candidate)) < floors.get(place)) {
                assertThat(hits).as("cannot reach the floor").doesNotContain(place);
            }
        }
    }

    private static Answer required(Offer offer, Candidate candidate) {
        boolean all = offer.requirements().stream()
                .filter(row -> row.exigence() == Exigence.E)
                .allMatch(row -> candidate.held().level(row.competency()) >= row.level());
        return all ? Answer.YES : Answer.UNKNOWN;
    }
}
