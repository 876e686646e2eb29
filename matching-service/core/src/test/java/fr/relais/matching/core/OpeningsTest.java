package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What each competency would open, against ranking anew with each. */
class OpeningsTest {
    @Property(tries = 60)
    void allCountsAreThoseOfRankingAnewWithTheCompetency(@ForAll long seed, @ForAll @IntRange(max = 200) int offers) {
        Population population = new Population(seed);
        MatchingIndex index = MatchingIndex.withShortlists(1);
        List<Offer> published = population.offers(offers);
        published.forEach(offer -> index.put(offer, 1));
        population
                .bridges()
                .forEach((from, to) -> index.putBridges(
                        from, Codes.of(to.stream().mapToInt(Integer::intValue).toArray()), 1));
        for (Candidate candidate : population.candidates(3)) {
            published.stream().filter(offer -> offer.id().hashCode() % 20 == 0).forEach(offer -> {
                index.put(candidate, 1);
                index.setAside(offer.id(), candidate.id(), 1, 1);
            });
            compare(index.snapshot(), published, candidate);
        }
    }

    @Property(tries = 4)
    void soItIsOverManyPagesAndAllCompetencies(@ForAll long seed) {
        Crowd crowd = new Crowd(seed, 30);
        SplittableRandom random = new SplittableRandom(seed);
        MatchingIndex index = MatchingIndex.withShortlists(1);
        List<Offer> published = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            Offer offer = crowd.offer();
            Offer.Site site = random.nextBoolean() ? offer.site() : new Offer.Site(Sample.PARIS, 75, true);
            published.add(
                    new Offer(offer.id(), offer.rome(), offer.requirements(), site, offer.terms(), offer.demands()));
        }
        published.forEach(offer -> index.put(offer, 1));
        crowd.candidates(2).forEach(candidate -> compare(index.snapshot(), published, candidate));
    }

    private static void compare(Snapshot snapshot, List<Offer> published, Candidate candidate) {
        List<Opening> expected = new ArrayList<>();
        List<Offer> open = published.stream()
                .filter(offer -> offer.isRankable() && !snapshot.isAside(offer.id(), candidate.id()))
                .toList();
        for (int competency = 0; competency < Rules.COMPETENCIES; competency++) {
            for (int level = candidate.held().level(competency) + 1; level <= 3; level++) {
                expected.add(anew(snapshot, open, candidate, competency, level));
            }
        }
        Openings openings = snapshot.openings(candidate);
        assertThat(openings.all()).isEqualTo(expected);
        assertThat(openings.inReach()).isEqualTo((int)
                open.stream().filter(offer -> isInReach(offer, candidate)).count());
    }

    private static Opening anew(Snapshot snapshot, List<Offer> open, Candidate candidate, int competency, int level) {
        Candidate then = with(candidate, Openings.with(candidate.held(), competency, level));
        List<UUID> entering = new ArrayList<>(snapshot.offersFor(then, 20).first());
        entering.removeAll(snapshot.offersFor(candidate, 20).first());
        List<UUID> eligible = open.stream()
                .filter(offer -> isEligible(offer, then) && !isEligible(offer, candidate))
                .map(Offer::id)
                .toList();
        List<UUID> both = new ArrayList<>(entering);
        both.retainAll(eligible);
        int offers = entering.size() + eligible.size() - both.size();
        return new Opening(competency, level, eligible.size(), entering.size(), offers);
    }

    private static boolean isEligible(Offer offer, Candidate candidate) {
        return new OfferScorer(offer).eligibility(candidate) == Answer.YES;
    }

    private static boolean isInReach(Offer offer, Candidate candidate) {
        for (Condition condition : Condition.values()) {
            if (condition.judge(offer, candidate).answer() == Answer.NO) {
                return false;
            }
        }
        return true;
    }

    private static Candidate with(Candidate candidate, Held held) {
        return new Candidate(
                candidate.id(), held, candidate.minor(), candidate.reach(), candidate.wishes(), candidate.career());
    }

    @Test
    void theLevelIsSupposedOnTheEvidenceHeldAndElseDeclared() {
        Held held = Held.NOTHING.with(1, 1, Evidence.BADGE).with(2, 0, Evidence.ASSESSED);
        assertThat(Openings.with(held, 1, 3))
                .isEqualTo(Held.NOTHING.with(1, 3, Evidence.BADGE).with(2, 0, Evidence.ASSESSED));
        assertThat(Openings.with(held, 2, 1))
                .isEqualTo(Held.NOTHING.with(1, 1, Evidence.BADGE).with(2, 1, Evidence.DECLARED));
        assertThat(Openings.with(held, 5, 2)).isEqualTo(held.with(5, 2, Evidence.DECLARED));
    }

    @Test
    void whoAsksForWhatIsAssessedAsNotHeldIsInReach() {
        MatchingIndex index = MatchingIndex.withShortlists(1);
        Offer offer = Sample.offer(new Requirement(4, 2, Exigence.E, 5, Origin.STATED));
        index.put(offer, 1);
        Candidate candidate = Sample.candidate(new UUID(1, 1), Held.NOTHING.with(4, 0, Evidence.ASSESSED));
        Openings openings = index.snapshot().openings(candidate);
        assertThat(openings.all()).hasSize(90);
        assertThat(openings.all())
                .filteredOn(opening -> opening.offers() > 0)
                .extracting(opening -> opening.level() + " " + opening.eligible() + " " + opening.first())
                .containsExactly("1 0 1", "2 1 1", "3 1 1");
    }

    @Test
    void whereTheListIsShortWhoeverComesLastEntersTheFirst() {
        MatchingIndex index = MatchingIndex.withShortlists(1);
        index.put(Sample.offer(new UUID(2, 2), Sample.wished(7, 1, 5)), 1);
        index.put(Sample.offer(new UUID(3, 3), Sample.required(4, 3, 5), Sample.wished(5, 3, 10)), 1);
        Held held = Held.NOTHING.with(4, 0, Evidence.ASSESSED).with(7, 3, Evidence.ASSESSED);
        Candidate candidate = Sample.candidate(new UUID(1, 1), held);
        assertThat(index.snapshot().offersFor(candidate, 20).first()).containsExactly(new UUID(2, 2));
        assertThat(index.snapshot().openings(candidate).all())
                .filteredOn(opening -> opening.first() > 0)
                .extracting(opening -> opening.competency() + " " + opening.level())
                .containsExactly("4 1", "4 2", "4 3");
    }
}
