package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

class OfferHitsTest {
    private final PlaneBook planes = new PlaneBook();
    private final List<OfferPlan> offers = new ArrayList<>();
    private final Map<UUID, Integer> floors = new HashMap<>();
    private OfferPages pages = new OfferPages(new OfferBook());

    private record Answers(Answer before, Answer now) {}

    @Property(tries = 8)
    void exactlyWhoReachesTheFloorHits(@ForAll long seed) {
        Crowd crowd = new Crowd(seed, 20);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 400; i++) { // more than the first page holds
            add(crowd.offer(), random);
        }
        List<Candidate> candidates = crowd.candidates(60);
        for (int i = 1; i < candidates.size(); i++) {
            Candidate before = i % 7 == 0 ? null : candidates.get(i - 1);
            Candidate now = i % 5 == 0 ? null : candidates.get(i);
            Map<UUID, Answers> hits = new HashMap<>();
            OfferHits.forEach(
                    pages,
                    before,
                    now,
                    1,
                    (listed, old, young) -> hits.put(listed.plan().id(), new Answers(old, young)));
            assertThat(hits).isEqualTo(expected(before, now));
        }
    }

    private void add(Offer offer, SplittableRandom random) {
        OfferPlan plan = new OfferPlan(offer, planes);
        int floor = random.nextInt(plan.scorer().max() * Rules.factor(Answer.YES) + 1);
        pages = pages.with(plan);
        offers.add(plan);
        OfferPages.Place place = pages.find(plan);
        place.page().floors().put(place.slot(), new Listed(plan));
        place.page().floors().set(place.slot(), floor);
        floors.put(offer.id(), floor);
        if (random.nextInt(9) == 0) {
            pages = pages.without(offers.removeFirst());
        }
    }

    private Map<UUID, Answers> expected(@Nullable Candidate before, @Nullable Candidate now) {
        Map<UUID, Answers> expected = new HashMap<>();
        for (OfferPlan plan : offers) {
            Answers answers = new Answers(answer(plan, before), answer(plan, now));
            if (answers.before != Answer.NO || answers.now != Answer.NO) {
                expected.put(plan.id(), answers);
            }
        }
        return expected;
    }

    private Answer answer(OfferPlan plan, @Nullable Candidate candidate) {
        Answer eligibility = candidate == null ? Answer.NO : plan.scorer().eligibility(candidate);
        if (candidate == null || eligibility == Answer.NO) {
            return Answer.NO;
        }
        int weighted = plan.scorer().credit(candidate.held()) * Rules.factor(eligibility);
        return weighted >= floors.getOrDefault(plan.id(), 0) ? eligibility : Answer.NO;
    }
}
