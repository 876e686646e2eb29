package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class MatchingIndexTest {
    private final MatchingIndex index = new MatchingIndex();

    @Test
    void onlyANewerVersionIsApplied() {
        Candidate weak = Sample.candidate(Sample.CANDIDATE, Held.NOTHING.with(0, 1, Evidence.DECLARED));
        Candidate strong = Sample.candidate(Sample.CANDIDATE, Held.NOTHING.with(0, 3, Evidence.ASSESSED));
        assertThat(index.put(strong, 2)).isTrue();
        assertThat(index.put(weak, 1)).isFalse();
        assertThat(index.put(weak, 2)).isFalse();
        assertThat(index.snapshot().candidate(Sample.CANDIDATE)).contains(strong);
        assertThat(index.put(weak, 3)).isTrue();
        assertThat(index.snapshot().candidate(Sample.CANDIDATE)).contains(weak);
        assertThat(index.candidateCount()).isOne();
    }

    @Test
    void aLateCopyDoesNotBringARemovedOneBack() {
        index.put(Sample.candidate(), 1);
        assertThat(index.removeCandidate(Sample.CANDIDATE, 2)).isTrue();
        assertThat(index.put(Sample.candidate(), 1)).isFalse();
        assertThat(index.put(Sample.candidate(), 2)).isFalse();
        assertThat(index.snapshot().candidate(Sample.CANDIDATE)).isEmpty();
        assertThat(index.candidateCount()).isZero();
        assertThat(index.put(Sample.candidate(), 3)).isTrue();
        assertThat(index.candidateCount()).isOne();
    }

    @Test
    void aRemovalThatComesBeforeItsStateKeepsItOut() {
        assertThat(index.removeOffer(Sample.OFFER, 5)).isTrue();
        assertThat(index.put(Sample.offer(Sample.wished(0, 1, 1)), 4)).isFalse();
        assertThat(index.offerCount()).isZero();
    }

    @Test
    void aSnapshotKeepsItsOrderWhileTheIndexMovesOn() {
        Offer offer = Sample.offer(Sample.wished(0, 3, 1));
        for (int i = 1; i <= 300; i++) {
            index.put(Sample.candidate(new UUID(0, i), Held.NOTHING.with(0, i % 3 + 1, Evidence.BADGE)), 1);
        }
        Snapshot before = index.snapshot();
        var order = before.candidatesOf(offer, 300);
        for (int i = 1; i <= 300; i++) {
            index.put(Sample.candidate(new UUID(0, i), Held.NOTHING), 2);
        }
        assertThat(before.candidatesOf(offer, 300)).isEqualTo(order);
        assertThat(index.snapshot().candidatesOf(offer, 300)).isNotEqualTo(order);
    }

    @Test
    void aSnapshotShowsNobodyWhoLeftSince() {
        index.put(Sample.candidate(), 1);
        Snapshot before = index.snapshot();
        index.removeCandidate(Sample.CANDIDATE, 2);
        index.put(Sample.candidate(new UUID(0, 7), Held.NOTHING), 1);
        assertThat(before.candidate(Sample.CANDIDATE)).isEmpty();
        assertThat(before.candidate(new UUID(0, 7))).isEmpty();
    }

    @Test
    void anOfferWithoutRequirementsRanksNobodyAndIsRankedForNobody() {
        index.put(Sample.candidate(), 1);
        index.put(Sample.offer(), 1);
        assertThat(index.snapshot().candidatesOf(Sample.offer(), 10))
                .isEqualTo(new Ranking(java.util.List.of(), 0, 0, 0));
        assertThat(index.snapshot().offersOf(Sample.candidate(), 10).evaluated())
                .isZero();
        assertThat(index.snapshot().rankOf(Sample.offer(), Sample.candidate())).isZero();
        assertThat(index.snapshot().pairing(Sample.offer(), Sample.candidate()).ranked())
                .isFalse();
    }

    @Test
    void bridgesAreReplacedByNewerVersionsOnly() {
        int from = Rome.number("G1605");
        index.put(Sample.offer(Sample.wished(0, 1, 1)), 1);
        Candidate candidate = Sample.with(new Candidate.Career(null, Codes.of(from), Codes.EMPTY));
        assertThat(index.putBridges(from, Codes.of(Rome.number("K2503")), 2)).isTrue();
        assertThat(index.putBridges(from, Codes.EMPTY, 1)).isFalse();
        UUID id = index.snapshot().offersOf(candidate, 1).first().getFirst();
        Offer first = index.snapshot().offer(id).orElseThrow();
        assertThat(index.snapshot().pairing(first, candidate).interest()).isEqualTo(8_000);
    }
}
