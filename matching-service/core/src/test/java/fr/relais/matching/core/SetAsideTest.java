package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What decisions do to lists: nothing but to take a pair out. The lists that are followed are compared by {@link Scene}. */
class SetAsideTest {
    @Property(tries = 8)
    void bothListsAreTheFullOrdersWithThePairsTakenOut(@ForAll long seed, @ForAll @IntRange(max = 60) int equals) {
        Scene scene = new Scene();
        Crowd crowd = new Crowd(seed, equals);
        SplittableRandom random = new SplittableRandom(seed);
        crowd.candidates(random.nextInt(20, 300)).forEach(scene::put);
        for (int i = 0; i < 12; i++) {
            scene.put(crowd.offer());
        }
        for (int i = 0; i < 400; i++) {
            scene.change(crowd, random);
            if (random.nextInt(80) == 0) {
                scene.compare();
                compare(scene);
            }
        }
        scene.compare();
        compare(scene);
    }

    private static void compare(Scene scene) {
        Snapshot snapshot = scene.index.snapshot();
        for (Offer offer : scene.offers().values()) {
            Ranking full = snapshot.candidatesOf(offer, Integer.MAX_VALUE);
            List<UUID> kept = full.first().stream()
                    .filter(id -> !scene.isAside(offer, id))
                    .toList();
            Ranking list = snapshot.candidatesFor(offer, Integer.MAX_VALUE);
            assertThat(list.first()).isEqualTo(kept);
            assertThat(list.ranked()).isEqualTo(kept.size());
            assertThat(list.evaluated()).isEqualTo(full.evaluated());
            assertThat(list.eligible()).isEqualTo(count(scene, offer, kept));
            assertThat(snapshot.candidatesFor(offer, 3).first())
                    .isEqualTo(kept.stream().limit(3).toList());
            full.first().stream()
                    .limit(40)
                    .forEach(id ->
                            assertThat(snapshot.placeOf(offer, who(scene, id))).isEqualTo(kept.indexOf(id) + 1));
        }
        scene.people().values().stream().limit(25).forEach(candidate -> compare(scene, snapshot, candidate));
    }

    private static void compare(Scene scene, Snapshot snapshot, Candidate candidate) {
        Ranking full = snapshot.offersOf(candidate, 100);
        List<UUID> kept = full.first().stream()
                .filter(id -> !scene.isAside(offer(scene, id), candidate.id()))
                .toList();
        Ranking list = snapshot.offersFor(candidate, 100);
        assertThat(list.first()).isEqualTo(kept);
        assertThat(list.ranked()).isEqualTo(kept.size());
        assertThat(snapshot.offersFor(candidate, 2).first())
                .isEqualTo(kept.stream().limit(2).toList());
    }

    private static long count(Scene scene, Offer offer, List<UUID> kept) {
        return kept.stream()
                .filter(id -> new OfferScorer(offer).eligibility(who(scene, id)) == Answer.YES)
                .count();
    }

    private static Candidate who(Scene scene, UUID id) {
        return Objects.requireNonNull(scene.people().get(id));
    }

    private static Offer offer(Scene scene, UUID id) {
        return Objects.requireNonNull(scene.offers().get(id));
    }

    @Test
    void anEarlierSnapshotKeepsWhomItHad() {
        Scene scene = new Scene();
        Offer offer = Sample.offer(Sample.wished(3, 2, 5));
        Candidate candidate = Sample.candidate(new UUID(1, 1), Held.NOTHING.with(3, 2, Evidence.BADGE));
        scene.put(offer);
        scene.put(candidate);
        Snapshot before = scene.index.snapshot();
        scene.index.setAside(offer.id(), candidate.id(), 1, 2);
        assertThat(scene.index.snapshot().candidatesFor(offer, 5).first()).isEmpty();
        assertThat(before.candidatesFor(offer, 5).first()).containsExactly(candidate.id());
        assertThat(scene.index.snapshot().saysTheSame(offer, before.change())).isFalse();
    }

    @Test
    void anEarlierSnapshotCountsRightWhateverOffersWereRemovedSince() {
        MatchingIndex index = MatchingIndex.withShortlists(1);
        Offer kept = Sample.offer(new UUID(2, 2), Sample.wished(3, 2, 5));
        Offer out = Sample.offer(new UUID(3, 3), Sample.wished(3, 2, 5));
        Candidate candidate = Sample.candidate(new UUID(1, 1), Held.NOTHING.with(3, 2, Evidence.BADGE));
        index.put(kept, 1);
        index.put(out, 1);
        index.put(candidate, 1);
        index.setAside(out.id(), candidate.id(), 1, 1);
        Snapshot before = index.snapshot();
        Ranking list = before.offersFor(candidate, 5);
        Openings openings = before.openings(candidate);
        assertThat(list.ranked()).isOne();
        assertThat(openings.inReach()).isOne();
        index.removeOffer(out.id(), 2);
        index.removeOffer(kept.id(), 2);
        assertThat(before.offersFor(candidate, 5)).isEqualTo(list);
        assertThat(before.openings(candidate)).isEqualTo(openings);
        index.put(Sample.offer(new UUID(4, 4), Sample.wished(3, 2, 5)), 1);
        index.put(out, 3);
        assertThat(before.offersFor(candidate, 5)).isEqualTo(list);
        assertThat(before.openings(candidate)).isEqualTo(openings);
    }

    @Test
    void whenManyAreDeclinedAListIsFilledUpAgain() {
        Offer offer = Sample.offer(Sample.wished(3, 2, 5), Sample.wished(9, 1, 2));
        Scene scene = Scene.crowded(offer);
        for (int i = 0; i < 200; i++) {
            scene.keepOut(offer, scene.list(offer).getFirst().candidateId());
            scene.compare();
        }
        for (int i = 0; i < 60; i++) {
            scene.remove(scene.list(offer).getFirst().candidateId());
            scene.compare();
        }
        assertThat(scene.index.refills()).isBetween(1L, 25L);
    }

    @Test
    void whatWasDecidedBeforeEitherIsKnownHoldsUntilALaterVersionComes() {
        Scene scene = new Scene();
        Offer offer = Sample.offer(Sample.wished(3, 2, 5));
        Candidate candidate = Sample.candidate(new UUID(1, 1), Held.NOTHING.with(3, 2, Evidence.BADGE));
        scene.index.setAside(offer.id(), candidate.id(), 7, 9);
        scene.index.put(offer, 7);
        scene.index.put(candidate, 9);
        assertThat(scene.index.snapshot().candidatesFor(offer, 5).first()).isEmpty();
        scene.index.put(candidate, 10);
        assertThat(scene.index.snapshot().candidatesFor(offer, 5).first()).containsExactly(candidate.id());
        scene.index.setAside(offer.id(), candidate.id(), 7, 9);
        assertThat(scene.index.snapshot().candidatesFor(offer, 5).first()).hasSize(1);
    }
}
