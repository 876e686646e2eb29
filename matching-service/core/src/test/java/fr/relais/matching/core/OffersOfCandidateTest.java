package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Pages of offers against the scorer, one pair at a time. */
class OffersOfCandidateTest {
    private static final int[] DEPTHS = {0, 1, 20, 100, 5_000};

    @Property(tries = 3)
    void everyDepthOfEveryOrderIsTheScorersAfterAnyChanges(@ForAll long seed) {
        Crowd crowd = new Crowd(seed, 30);
        SplittableRandom random = new SplittableRandom(seed);
        MatchingIndex index = MatchingIndex.withShortlists(2);
        Map<UUID, Offer> offers = new LinkedHashMap<>();
        Map<Integer, Codes> bridges = new HashMap<>();
        for (int from = 500; from < 510; from += 3) {
            bridges.put(from, Codes.of(random.nextInt(500, 510)));
            index.putBridges(from, Codes.of(bridges.get(from).members()), 1);
        }
        for (int version = 1; version <= 3_000; version++) {
            change(index, offers, crowd, random, version);
        }
        crowd.candidates(25).forEach(candidate -> compare(index.snapshot(), offers, bridges, candidate));

        Snapshot before = index.snapshot();
        Map<UUID, Offer> then = new LinkedHashMap<>(offers);
        for (int version = 3_001; version <= 3_600; version++) {
            change(index, offers, crowd, random, version);
        }
        crowd.candidates(5).forEach(candidate -> compare(before, then, bridges, candidate));
        crowd.candidates(5).forEach(candidate -> compare(index.snapshot(), offers, bridges, candidate));
        List.copyOf(offers.keySet()).forEach(id -> index.removeOffer(id, 9_000));
        compare(index.snapshot(), Map.of(), bridges, crowd.candidate(crowd.id()));
    }

    /** Mostly new offers, in half of them at one place; then changes that move an offer; then removals. */
    private static void change(
            MatchingIndex index, Map<UUID, Offer> offers, Crowd crowd, SplittableRandom random, int version) {
        Offer offer = crowd.offer();
        List<UUID> known = List.copyOf(offers.keySet());
        int what = known.isEmpty() ? 0 : random.nextInt(10);
        UUID id = what < 7 ? offer.id() : known.get(random.nextInt(known.size()));
        if (what == 9) {
            index.removeOffer(id, version);
            offers.remove(id);
            return;
        }
        Offer.Site site = random.nextBoolean() ? offer.site() : new Offer.Site(Sample.PARIS, 75, false);
        Offer put = new Offer(id, offer.rome(), offer.requirements(), site, offer.terms(), offer.demands());
        assertThat(index.put(put, version)).isTrue();
        offers.put(id, put);
    }

    private record Placed(int key, long fair, UUID id) {}

    private static void compare(
            Snapshot snapshot, Map<UUID, Offer> offers, Map<Integer, Codes> bridges, Candidate candidate) {
        List<Placed> placed = new ArrayList<>();
        int sure = 0;
        List<Offer> rankable =
                offers.values().stream().filter(Offer::isRankable).toList();
        for (Offer offer : rankable) {
            OfferScorer scorer = new OfferScorer(offer);
            Answer eligibility = scorer.eligibility(candidate);
            if (eligibility != Answer.NO) {
                int fit = scorer.fit(scorer.credit(candidate.held()));
                int interest = Interest.of(candidate.career(), offer.rome(), bridges(bridges));
                int key = OrderKey.ofOffer(eligibility, Interest.mutual(fit, interest), fit);
                placed.add(new Placed(key, scorer.fair(candidate), offer.id()));
                sure += eligibility == Answer.YES ? 1 : 0;
            }
        }
        placed.sort(Comparator.comparingInt(Placed::key)
                .reversed()
                .thenComparing(Placed::fair, Long::compareUnsigned)
                .thenComparing(Placed::id, Fair::compareIds));
        List<UUID> ids = placed.stream().map(Placed::id).toList();
        for (int depth : DEPTHS) {
            Ranking ranking = snapshot.offersOf(candidate, depth);
            assertThat(ranking.first()).isEqualTo(ids.subList(0, Math.min(depth, ids.size())));
            assertThat(ranking.evaluated()).isEqualTo(rankable.size());
            assertThat(ranking.eligible()).isEqualTo(sure);
            assertThat(ranking.ranked()).isEqualTo(ids.size());
        }
    }

    private static Bridges bridges(Map<Integer, Codes> from) {
        Bridges bridges = Bridges.NONE;
        for (Map.Entry<Integer, Codes> entry : from.entrySet()) {
            bridges = bridges.with(entry.getKey(), entry.getValue());
        }
        return bridges;
    }
}
