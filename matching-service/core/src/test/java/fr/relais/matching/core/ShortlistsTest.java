package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShortlistsTest {
    @Property(tries = 15)
    void afterAnyChangesTheListsAreThoseOfARankingFromScratch(
            @ForAll long seed, @ForAll @IntRange(max = 100) int equals) {
        Scene scene = new Scene();
        Crowd crowd = new Crowd(seed, equals);
        SplittableRandom random = new SplittableRandom(seed);
        crowd.candidates(random.nextInt(50, 700)).forEach(scene::put);
        for (int i = 0; i < 25; i++) {
            scene.put(crowd.offer());
        }
        for (int i = 0; i < 600; i++) {
            scene.change(crowd, random);
            if (random.nextInt(40) == 0) {
                scene.compare();
            }
        }
        scene.compare();
    }

    @Test
    void withoutOffersNothingIsABurst() {
        MatchingIndex index = MatchingIndex.withShortlists(1);
        index.expect(1_000_000);
        assertThat(index.bursts()).isZero();
    }

    @Property(tries = 6)
    void aBurstLeavesTheSameListsAsFollowingEveryChange(@ForAll long seed) {
        Scene scene = new Scene();
        Crowd crowd = new Crowd(seed, 20);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 10; i++) {
            scene.put(crowd.offer());
        }
        scene.index.expect(1_000_000);
        for (int i = 0; i < 500; i++) {
            scene.change(crowd, random);
        }
        scene.compare();
        assertThat(scene.index.bursts()).isOne();
        for (int i = 0; i < 100; i++) {
            scene.change(crowd, random);
        }
        scene.compare();
        assertThat(scene.index.bursts()).isOne();
    }

    @Property(tries = 6)
    void changesBetweenThePartsOfWhatIsRankedAnewAreInTheListsToo(@ForAll long seed) {
        Scene scene = new Scene();
        Crowd crowd = new Crowd(seed, 20);
        SplittableRandom random = new SplittableRandom(seed);
        crowd.candidates(150).forEach(scene::put);
        for (int i = 0; i < 300; i++) {
            scene.put(crowd.offer());
        }
        for (int burst = 0; burst < 3; burst++) {
            scene.index.expect(1_000_000);
            for (int i = 0; i < 60; i++) {
                scene.change(crowd, random);
            }
            int parts = 0;
            do {
                scene.take();
                parts++;
                for (int i = 0; i < 10; i++) {
                    scene.change(crowd, random);
                }
            } while (scene.index.isBehind() && parts < 3 + burst);
            assertThat(parts).isGreaterThan(2);
        }
        scene.compare();
    }

    @Test
    void whenManyLeaveAListIsFilledUpAgain() {
        Offer offer = Sample.offer(Sample.wished(3, 2, 5), Sample.wished(9, 1, 2));
        Scene scene = Scene.crowded(offer);
        for (int i = 0; i < 200; i++) {
            scene.remove(scene.list(offer).getFirst().candidateId());
            scene.compare();
        }
        assertThat(scene.index.refills()).isBetween(1L, 20L);
    }

    @Test
    void aChangeThatMovesNobodyChangesNoList() {
        Scene scene = new Scene();
        Offer offer = Sample.offer(Sample.wished(3, 2, 5));
        Candidate candidate = Sample.candidate(new UUID(1, 1), Held.NOTHING.with(3, 2, Evidence.BADGE));
        scene.put(candidate);
        scene.put(offer);
        scene.compare();
        scene.index.put(
                Sample.candidate(candidate.id(), candidate.held().with(4, 1, Evidence.DECLARED)), ++scene.version);
        assertThat(scene.index.takeChangedShortlists()).isEmpty();
        scene.index.put(
                Sample.candidate(candidate.id(), candidate.held().with(3, 3, Evidence.ASSESSED)), ++scene.version);
        assertThat(scene.index.takeChangedShortlists()).containsOnlyKeys(offer.id());
    }
}
