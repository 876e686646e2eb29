package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Planes of bits against one pair at a time, over more people than one block holds. */
class EngineAgainstScorerTest {
    private static final int[] DEPTHS = {1, 20, 128, 3_000, Integer.MAX_VALUE};

    @Property(tries = 8)
    void everyDepthOfEveryOrderIsTheScorers(@ForAll long seed, @ForAll @IntRange(max = 100) int equals) {
        Crowd crowd = new Crowd(seed, equals);
        Map<UUID, Candidate> state = new LinkedHashMap<>();
        MatchingIndex index = new MatchingIndex(false, 14, 3);
        crowd.candidates(6_000).forEach(candidate -> put(index, state, candidate, 1));
        compare(index.snapshot(), state, crowd, 12);
    }

    @Property(tries = 4)
    void afterChangesMovesAndRemovalsTheIndexIsAsIfBuiltAtOnce(@ForAll long seed) {
        Crowd crowd = new Crowd(seed, 30);
        SplittableRandom random = new SplittableRandom(seed);
        Map<UUID, Candidate> state = new LinkedHashMap<>();
        MatchingIndex index = new MatchingIndex(false, 30, 3);
        List<UUID> ids = new ArrayList<>();
        for (int version = 1; version <= 12_000; version++) {
            UUID id = version % 3 == 0 && !ids.isEmpty() ? ids.get(random.nextInt(ids.size())) : crowd.id();
            ids.add(id);
            if (random.nextInt(5) == 0) {
                index.removeCandidate(id, version);
                state.remove(id);
            } else {
                put(index, state, crowd.candidate(id), version);
            }
        }
        assertThat(index.candidateCount()).isEqualTo(state.size());
        state.values().stream()
                .limit(500)
                .forEach(c -> assertThat(index.snapshot().candidate(c.id())).contains(c));
        compare(index.snapshot(), state, crowd, 6);
    }

    @Property(tries = 4)
    void anOldSnapshotStaysAtItsMoment(@ForAll long seed) {
        Crowd crowd = new Crowd(seed, 10);
        SplittableRandom random = new SplittableRandom(seed);
        Map<UUID, Candidate> state = new LinkedHashMap<>();
        MatchingIndex index = new MatchingIndex(false, 14, 3);
        crowd.candidates(7_500).forEach(candidate -> put(index, state, candidate, 1));
        Snapshot then = index.snapshot();
        Map<UUID, Candidate> stateThen = new LinkedHashMap<>(state);
        List<UUID> ids = List.copyOf(state.keySet());
        for (int version = 2; version <= 3_000; version++) {
            UUID id = version % 2 == 0 ? crowd.id() : ids.get(random.nextInt(ids.size()));
            if (random.nextInt(4) == 0) {
                index.removeCandidate(id, version);
                state.remove(id);
            } else {
                put(index, state, crowd.candidate(id), version);
            }
        }
        compare(then, stateThen, crowd, 4);
        compare(index.snapshot(), state, crowd, 4);
        stateThen.forEach((id, candidate) -> assertThat(then.candidate(id))
                .isEqualTo(state.containsKey(id) ? Optional.of(candidate) : Optional.empty()));
    }

    private static void put(MatchingIndex index, Map<UUID, Candidate> state, Candidate candidate, long version) {
        index.put(candidate, version);
        state.put(candidate.id(), candidate);
    }

    private static void compare(Snapshot snapshot, Map<UUID, Candidate> state, Crowd crowd, int offers) {
        for (int i = 0; i < offers; i++) {
            Offer offer = crowd.offer();
            for (int depth : DEPTHS) {
                assertThat(snapshot.candidatesOf(offer, depth))
                        .isEqualTo(Snapshot.candidatesOf(offer, state.values(), depth));
            }
            List<UUID> order = snapshot.candidatesOf(offer, Integer.MAX_VALUE).first();
            for (int at = 0; at < order.size(); at += 1 + order.size() / 5) {
                Candidate ranked = Objects.requireNonNull(state.get(order.get(at)));
                assertThat(snapshot.rankOf(offer, ranked)).isEqualTo(at + 1);
            }
        }
    }
}
