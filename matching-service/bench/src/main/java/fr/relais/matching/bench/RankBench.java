package fr.relais.matching.bench;

import fr.relais.matching.core.MatchingIndex;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Ranking;
import fr.relais.matching.core.Snapshot;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
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
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * The first 100 candidates of the next of 16 offers. {@code ./relais bench RankBench -p n=45000 -p filter=all}
 *
 * <p>{@code sumPlanes} is the floor: reading what a ranking without conditions reads. Lucene knows no eligibility: its offers
 * are the same with all that they require only wished, and it is compared with the index on those before it is timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xms8g", "-Xmx8g", "--add-modules", "jdk.incubator.vector"})
public class RankBench {
    private static final People NOBODY = new People(0, false, false);
    private static final int OFFERS = 16;
    private static final int DEPTH = 100;
    /** With conditions the whole population is looked at one by one for each offer that is checked. */
    private static final int CHECKED = 4;

    @Param({"45000", "1000000", "6000000"})
    int n;

    @Param({"arch", "indep"})
    String dist = "";

    @Param({"none", "all"})
    String filter = "";

    private List<Offer> offers = List.of();
    private Snapshot snapshot = new MatchingIndex().snapshot();
    private SumPlanes planes = new SumPlanes(NOBODY);
    private IntFunction<List<UUID>> rows = i -> List.of();
    private Peers peers = new Peers(NOBODY);
    private LucenePeer lucene = new LucenePeer(NOBODY);
    private int next;

    /** Fills what the benchmark needs; refuses to start when the rankings differ. */
    @Setup
    public void fill(BenchmarkParams benchmark) {
        People people = new People(n, filter.equals("all"), dist.equals("indep"));
        if (benchmark.getBenchmark().contains(".lucene")) {
            peers = new Peers(people);
            lucene = new LucenePeer(people);
            peers.requireEqual(lucene);
        } else {
            offers = Stream.generate(new World(7, people.filtered(), false)::offer)
                    .limit(OFFERS)
                    .toList();
            fill(people);
        }
    }

    private void fill(People people) {
        MatchingIndex index = new MatchingIndex();
        people.forEach(candidate -> index.put(candidate, 1));
        offers.forEach(offer -> index.put(offer, 1));
        snapshot = index.snapshot();
        planes = new SumPlanes(people);
        rows = people.filtered() ? filtered(people) : unfiltered(people);
        for (int i = 0; i < CHECKED; i++) {
            List<UUID> expected =
                    Snapshot.candidatesOf(offers.get(i), people, DEPTH).first();
            Forward.requireEqual(bitslice(i).first(), expected);
            Forward.requireEqual(rows.apply(i), expected);
        }
    }

    private IntFunction<List<UUID>> unfiltered(People people) {
        ScalarRows all = new ScalarRows(people);
        List<ScalarRows.Query> queries =
                offers.stream().map(ScalarRows.Query::new).toList();
        return i -> all.rank(queries.get(i), DEPTH);
    }

    private IntFunction<List<UUID>> filtered(People people) {
        FilteredRows all = new FilteredRows(people);
        List<FilteredRows.Query> queries =
                offers.stream().map(FilteredRows.Query::new).toList();
        return i -> all.rank(queries.get(i), DEPTH);
    }

    /** The floor. */
    @Benchmark
    public long sumPlanes() {
        return planes.sum(offers.get(next()));
    }

    /** The best one-by-one scan. */
    @Benchmark
    public List<UUID> rowPext() {
        return rows.apply(next());
    }

    /** The index. */
    @Benchmark
    public Ranking bitslice() {
        return bitslice(next());
    }

    private Ranking bitslice(int i) {
        return snapshot.candidatesOf(offers.get(i), DEPTH);
    }

    /** A term for each fact. */
    @Benchmark
    public int[] luceneTerms() {
        return lucene.terms(peers.query(next()), DEPTH);
    }

    /** A term for each competency, as often as its level says. */
    @Benchmark
    public int[] luceneFreq() {
        return lucene.frequencies(peers.query(next()), DEPTH);
    }

    /** A function over packed values. */
    @Benchmark
    public int[] luceneFunction() {
        return lucene.function(peers.query(next()), DEPTH);
    }

    /** A collector of our own over packed values. */
    @Benchmark
    public int[] luceneExpert() {
        return lucene.expert(peers.query(next()), DEPTH);
    }

    private int next() {
        next = (next + 1) % OFFERS;
        return next;
    }
}
