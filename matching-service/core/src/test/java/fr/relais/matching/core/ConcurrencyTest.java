package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The writer raises all candidates, or all offers, one by one, round after round: at any moment two levels at most can be
 * seen, in the order in which they are raised.
 */
class ConcurrencyTest {
    private static final int CANDIDATES = 3_600;
    private static final int OFFERS = 1_500;

    @Test
    void whoReadsCandidatesNeverSeesHalfAChange() throws Exception {
        race(
                new MatchingIndex(false, 6, 2),
                ConcurrencyTest::raiseCandidates,
                ConcurrencyTest::candidatesAreOfOneMoment);
    }

    @Test
    void whoReadsOffersNeverSeesHalfAChange() throws Exception {
        race(new MatchingIndex(false, 6, 2), ConcurrencyTest::raiseOffers, ConcurrencyTest::offersAreOfOneMoment);
    }

    private static void race(MatchingIndex index, ObjIntConsumer<MatchingIndex> round, Predicate<Snapshot> isOneMoment)
            throws Exception {
        round.accept(index, 1);
        AtomicBoolean done = new AtomicBoolean();
        Callable<Integer> reader = () -> {
            int looks = 0;
            while (!done.get()) {
                assertThat(isOneMoment.test(index.snapshot())).isTrue();
                looks++;
            }
            return looks;
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var readers = List.of(threads.submit(reader), threads.submit(reader));
            for (int version = 2; version < 60; version++) {
                round.accept(index, version);
            }
            done.set(true);
            for (var looks : readers) {
                assertThat(looks.get()).isPositive();
            }
        }
    }

    private static void raiseCandidates(MatchingIndex index, int version) {
        for (int i = 0; i < CANDIDATES; i++) {
            Held held = Held.NOTHING.with(0, version % 3 + 1, Evidence.BADGE).with(1, version % 3 + 1, Evidence.BADGE);
            index.put(Sample.candidate(new UUID(0, i), held), version);
        }
    }

    private static boolean candidatesAreOfOneMoment(Snapshot snapshot) {
        Offer offer = Sample.offer(Sample.wished(0, 3, 1), Sample.wished(1, 3, 1));
        List<Integer> levels = new ArrayList<>();
        snapshot.candidatesOf(offer, CANDIDATES).first().stream()
                .sorted(Fair::compareIds)
                .forEach(id ->
                        levels.add(snapshot.candidate(id).orElseThrow().held().level(0)));
        return levels.size() == CANDIDATES && steps(levels) <= 1;
    }

    private static void raiseOffers(MatchingIndex index, int version) {
        for (int i = 0; i < OFFERS; i++) {
            int level = version % 3 + 1;
            index.put(Sample.offer(new UUID(0, i), Sample.wished(0, level, 1), Sample.required(1, level, 2)), version);
        }
    }

    /** Whoever holds level 1 has a fit that tells the level an offer asks, and is open to all. */
    private static boolean offersAreOfOneMoment(Snapshot snapshot) {
        Held held = Held.NOTHING.with(0, 1, Evidence.BADGE).with(1, 1, Evidence.BADGE);
        Candidate candidate = Sample.candidate(new UUID(1, 1), held);
        List<UUID> ranked = snapshot.offersOf(candidate, OFFERS).first();
        List<Integer> ordered = ranked.stream().map(id -> level(snapshot, id)).toList();
        List<Integer> written = ranked.stream()
                .sorted(Fair::compareIds)
                .map(id -> level(snapshot, id))
                .toList();
        return ranked.size() == OFFERS
                && steps(written) <= 1
                && ordered.stream().sorted().toList().equals(ordered);
    }

    private static int level(Snapshot snapshot, UUID offer) {
        return snapshot.offer(offer).orElseThrow().requirements().getFirst().level();
    }

    private static long steps(List<Integer> levels) {
        long steps = 0;
        for (int i = 1; i < levels.size(); i++) {
            steps += levels.get(i).equals(levels.get(i - 1)) ? 0 : 1;
        }
        return steps;
    }
}
