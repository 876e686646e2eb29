package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.MatchingIndex;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Ranking;
import fr.relais.matching.core.Snapshot;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The first 100 candidates of the next of 16 offers. {@code ./relais bench RankBench -p n=45000 -p filter=all}
 *
 * <p>{@code sumPlanes} is the floor: reading what a ranking reads. {@code rowPext} knows no conditions and is only comparable
 * with {@code filter=none}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xms8g", "-Xmx8g"})
public class RankBench {
    private static final int OFFERS = 16;
    private static final int DEPTH = 100;

    @Param({"45000", "1000000"})
    int n;

    @Param({"arch", "indep"})
    String dist = "";

    @Param({"none", "all"})
    String filter = "";

    private List<Offer> offers = List.of();
    private List<ScalarRows.Query> queries = List.of();
    private Snapshot snapshot = new MatchingIndex().snapshot();
    private SumPlanes planes = new SumPlanes(List.of());
    private ScalarRows rows = new ScalarRows(List.of());
    private int next;

    /** Fills all that is compared; refuses to start when the rankings differ. */
    @Setup
    public void fill() {
        boolean filtered = filter.equals("all");
        World people = new World(1, filtered, dist.equals("indep"));
        List<Candidate> candidates = Stream.generate(people::candidate).limit(n).toList();
        MatchingIndex index = new MatchingIndex();
        candidates.forEach(candidate -> index.put(candidate, 1));
        World jobs = new World(7, filtered, false);
        offers = Stream.generate(jobs::offer).limit(OFFERS).toList();
        offers.forEach(offer -> index.put(offer, 1));
        queries = offers.stream().map(ScalarRows.Query::new).toList();
        snapshot = index.snapshot();
        planes = new SumPlanes(candidates);
        rows = new ScalarRows(candidates);
        for (int i = 0; i < OFFERS; i++) {
            List<UUID> expected = filtered
                    ? Snapshot.candidatesOf(offers.get(i), candidates, DEPTH).first()
                    : rows.rank(queries.get(i), DEPTH);
            if (!snapshot.candidatesOf(offers.get(i), DEPTH).first().equals(expected)) {
                throw new IllegalStateException("the rankings of offer " + i + " differ");
            }
        }
    }

    /** The floor. */
    @Benchmark
    public long sumPlanes() {
        return planes.sum(offers.get(next()));
    }

    /** The best one-by-one scan. */
    @Benchmark
    public List<UUID> rowPext() {
        return rows.rank(queries.get(next()), DEPTH);
    }

    /** The index. */
    @Benchmark
    public Ranking bitslice() {
        return snapshot.candidatesOf(offers.get(next()), DEPTH);
    }

    private int next() {
        next = (next + 1) % OFFERS;
        return next;
    }
}
