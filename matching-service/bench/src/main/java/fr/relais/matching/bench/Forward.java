package fr.relais.matching.bench;

import fr.relais.matching.core.MatchingIndex;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Candidates of an offer: the index against the floor and the best one-by-one scan. */
final class Forward {
    private static final int DEPTH = 100;
    private static final int OFFERS = 16;

    private final MatchingIndex index = new MatchingIndex();
    private final List<Offer> offers;
    private final List<ScalarRows.Query> queries;
    private final ScalarRows rows;
    private final SumPlanes planes;

    private Forward(People people) {
        people.forEach(candidate -> index.put(candidate, 1));
        offers =
                Stream.generate(new World(7, false, false)::offer).limit(OFFERS).toList();
        offers.forEach(offer -> index.put(offer, 1));
        queries = offers.stream().map(ScalarRows.Query::new).toList();
        rows = new ScalarRows(people);
        planes = new SumPlanes(people);
    }

    static void small(int people) {
        measure(people, 40, Interleaved.WARM_UP);
    }

    static void large(int people) {
        Interleaved run = measure(people, 12, Interleaved.WARM_UP);
        Row.print("F1", "rank 1M, no filters, vs sum of the same planes", run.ratio("ours", "floor"), "<= 4", "<= 2");
        Row.print("F3", "rank 1M, vs the best scalar scan", run.ratio("scalar", "ours"), ">= 6", ">= 10");
    }

    static Interleaved measure(int people, int rounds, Duration warmUp) {
        Interleaved run = new Forward(new People(people, false, false)).run(rounds, warmUp);
        Row.note("rank %,d, no filters: %s", people, run.figures());
        return run;
    }

    private Interleaved run(int rounds, Duration warmUp) {
        Snapshot snapshot = index.snapshot();
        for (int i = 0; i < OFFERS; i++) {
            requireEqual(snapshot.candidatesOf(offers.get(i), DEPTH).first(), rows.rank(queries.get(i), DEPTH));
        }
        return Interleaved.cpu()
                .with("ours", OFFERS, i -> Sink.take(snapshot.candidatesOf(offers.get(i), DEPTH)))
                .with("scalar", OFFERS, i -> Sink.take(rows.rank(queries.get(i), DEPTH)))
                .with("floor", OFFERS, i -> Sink.take((Object) planes.sum(offers.get(i))))
                .run(rounds, warmUp);
    }

    static void requireEqual(List<UUID> ours, List<UUID> theirs) {
        if (!ours.equals(theirs)) {
            int at = IntStream.range(0, Math.min(ours.size(), theirs.size()))
                    .filter(i -> !ours.get(i).equals(theirs.get(i)))
                    .findFirst()
                    .orElse(Math.min(ours.size(), theirs.size()));
            throw new IllegalStateException("the rankings differ at rank " + (at + 1));
        }
    }
}
