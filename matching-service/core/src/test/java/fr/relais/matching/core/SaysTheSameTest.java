package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SaysTheSameTest {
    private static final int DEPTH = 20;

    private final MatchingIndex index = new MatchingIndex(true, 6, 1, 1);
    private final Map<UUID, Offer> offers = new HashMap<>();
    private final Map<UUID, Kept> kept = new HashMap<>();
    private final List<UUID> people = new ArrayList<>();
    private long version;
    private int same;

    /** What was said of an offer. */
    private record Kept(Offer offer, long change, Ranking ranking, List<Optional<Candidate>> first) {}

    @Property(tries = 4)
    void whatAnEarlierSnapshotSaidIsSaidAgain(@ForAll long seed) {
        Crowd crowd = new Crowd(seed, 0);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 120; i++) {
            put(crowd.offer());
        }
        for (int i = 0; i < 120; i++) { // pages of offers grow meanwhile
            change(crowd, random);
            check(random);
        }
        assertThat(same).isGreaterThan(200);
    }

    @Test
    void whatALaterSnapshotSaidIsNotSaidByAnEarlierOne() {
        Offer offer = Sample.offer(Sample.wished(3, 2, 5));
        put(offer);
        index.put(Sample.candidate(new UUID(1, 1), Held.NOTHING.with(3, 1, Evidence.BADGE)), ++version);
        Snapshot earlier = index.snapshot();
        assertThat(earlier.saysTheSame(offer, earlier.change())).isTrue();
        index.put(Sample.candidate(new UUID(1, 1), Held.NOTHING.with(3, 3, Evidence.BADGE)), ++version);
        assertThat(earlier.saysTheSame(offer, index.snapshot().change())).isFalse();
    }

    private void change(Crowd crowd, SplittableRandom random) {
        switch (random.nextInt(12)) {
            case 0, 1 -> put(crowd.offer());
            case 2 -> index.removeOffer(offers.keySet().iterator().next(), ++version);
            case 3 -> index.putBridges(random.nextInt(500, 510), Codes.of(random.nextInt(500, 510)), ++version);
            case 4 -> index.expect(random.nextInt(2) * 1_000_000);
            case 5 -> index.takeChangedShortlists();
            case 6 -> index.removeCandidate(someone(crowd, random), ++version);
            default -> index.put(local(crowd.candidate(someone(crowd, random)), random), ++version);
        }
    }

    private UUID someone(Crowd crowd, SplittableRandom random) {
        if (people.isEmpty() || random.nextBoolean()) {
            people.add(crowd.id());
        }
        return people.get(random.nextInt(people.size()));
    }

    /** Somebody who looks in a few départements only, or anywhere. */
    private static Candidate local(Candidate who, SplittableRandom random) {
        Candidate.Reach reach = random.nextInt(10) == 0
                ? who.reach()
                : new Candidate.Reach(who.reach().point(), Codes.NONE, Codes.of(random.nextInt(75, 95)));
        return new Candidate(who.id(), who.held(), who.minor(), reach, who.wishes(), who.career());
    }

    private void put(Offer offer) {
        offers.put(offer.id(), offer);
        index.put(offer, ++version);
    }

    private void check(SplittableRandom random) {
        Snapshot now = index.snapshot();
        offers.keySet().removeIf(id -> now.offer(id).isEmpty());
        for (Offer offer : offers.values()) {
            if (random.nextInt(4) > 0) {
                continue;
            }
            Ranking ranking = now.candidatesOf(offer, DEPTH);
            Kept before = kept.get(offer.id());
            if (before != null && before.offer().equals(offer) && now.saysTheSame(offer, before.change())) {
                same++;
                assertThat(ranking)
                        .isEqualTo(new Ranking(
                                before.ranking().first(),
                                now.candidateCount(),
                                before.ranking().eligible(),
                                before.ranking().unknown()));
                assertThat(first(now, ranking)).isEqualTo(before.first());
            } else {
                kept.put(offer.id(), new Kept(offer, now.change(), ranking, first(now, ranking)));
            }
        }
    }

    private static List<Optional<Candidate>> first(Snapshot snapshot, Ranking ranking) {
        return ranking.first().stream().map(snapshot::candidate).toList();
    }
}
