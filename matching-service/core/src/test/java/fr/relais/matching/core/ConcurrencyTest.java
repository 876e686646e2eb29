package fr.relais.matching.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    private static final int CANDIDATES = 3_600;

    /** The writer raises candidates one by one, round after round: at any moment two levels at most can be seen, in order. */
    @Test
    void readersNeverSeeHalfAChange() throws Exception {
        MatchingIndex index = new MatchingIndex(false, 6, 2);
        round(index, 1);
        AtomicBoolean done = new AtomicBoolean();
        Callable<Integer> reader = () -> {
            int looks = 0;
            while (!done.get()) {
                assertThat(isOneMoment(index.snapshot())).isTrue();
                looks++;
            }
            return looks;
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var readers = List.of(threads.submit(reader), threads.submit(reader));
            for (int version = 2; version < 60; version++) {
                round(index, version);
            }
            done.set(true);
            for (var looks : readers) {
                assertThat(looks.get()).isPositive();
            }
        }
    }

    private static void round(MatchingIndex index, int version) {
        for (int i = 0; i < CANDIDATES; i++) {
            Held held = Held.NOTHING.with(0, version % 3 + 1, Evidence.BADGE).with(1, version % 3 + 1, Evidence.BADGE);
            index.put(Sample.candidate(new UUID(0, i), held), version);
        }
    }

    private static boolean isOneMoment(Snapshot snapshot) {
        Offer offer = Sample.offer(Sample.wished(0, 3, 1), Sample.wished(1, 3, 1));
        List<Integer> levels = new ArrayList<>();
        snapshot.candidatesOf(offer, CANDIDATES).first().stream()
                .sorted(Fair::compareIds)
                .forEach(id ->
                        levels.add(snapshot.candidate(id).orElseThrow().held().level(0)));
        long steps = 0;
        for (int i = 1; i < levels.size(); i++) {
            steps += levels.get(i).equals(levels.get(i - 1)) ? 0 : 1;
        }
        return levels.size() == CANDIDATES && steps <= 1;
    }
}
