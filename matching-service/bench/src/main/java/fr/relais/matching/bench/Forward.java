package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.MatchingIndex;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Snapshot;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Candidates of an offer: the index against the floor and the best one-by-one scan. */
final class Forward {
    static final int DEPTH = 100;
    private static final int OFFERS = 16;

    private Forward() {}

    static void small(int people) {
        measure("45k", people, 40);
    }

    static void large(int people) {
        Interleaved run = measure("1M", people, 12);
        Row.print("F1", "rank 1M, no filters, vs sum of the same planes", run.ratio("ours", "floor"), "<= 4", "<= 2");
        Row.print("F3", "rank 1M, vs the best scalar scan", run.ratio("scalar", "ours"), ">= 6", ">= 10");
    }

    static void national(int people) {
        Interleaved run = measure("6M", people, 6);
        Row.print("F2", "rank 6M, no filters, vs sum of the same planes", run.ratio("ours", "floor"), "<= 3", "<= 1.5");
    }

    private static Interleaved measure(String size, int people, int rounds) {
        World world = new World(1, false, false);
        List<Candidate> candidates =
                Stream.generate(world::candidate).limit(people).toList();
        MatchingIndex index = new MatchingIndex();
        candidates.forEach(candidate -> index.put(candidate, 1));
        ScalarRows rows = new ScalarRows(candidates);
        SumPlanes planes = new SumPlanes(candidates);
        World jobs = new World(7, false, false);
        List<Offer> offers = Stream.generate(jobs::offer).limit(OFFERS).toList();
        offers.forEach(offer -> index.put(offer, 1));
        List<ScalarRows.Query> queries =
                offers.stream().map(ScalarRows.Query::new).toList();
        Snapshot snapshot = index.snapshot();
        for (int i = 0; i < OFFERS; i++) {
            requireEqual(snapshot.candidatesOf(offers.get(i), DEPTH).first(), rows.rank(queries.get(i), DEPTH));
        }
        Interleaved run = Interleaved.cpu()
                .with("ours", OFFERS, i -> Sink.take(snapshot.candidatesOf(offers.get(i), DEPTH)))
                .with("scalar", OFFERS, i -> Sink.take(rows.rank(queries.get(i), DEPTH)))
                .with("floor", OFFERS, i -> Sink.take((Object) planes.sum(offers.get(i))))
                .run(rounds);
        System.out.printf(
                "   %s: ours %.1f us, best scalar %.1f us, floor %.1f us a ranking (%d rounds of %d)%n",
                size, run.micros("ours"), run.micros("scalar"), run.micros("floor"), rounds, OFFERS);
        return run;
    }

    private static void requireEqual(List<UUID> ours, List<UUID> theirs) {
        if (!ours.equals(theirs)) {
            int at = IntStream.range(0, ours.size())
                    .filter(i -> !ours.get(i).equals(theirs.get(i)))
                    .findFirst()
                    .orElse(ours.size());
            throw new IllegalStateException("the rankings differ at rank " + (at + 1));
        }
    }
}
