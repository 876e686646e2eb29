package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** One candidate changes wholly, visible to the next query. {@code ./relais bench UpdateBench} */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xms8g", "-Xmx8g", "--add-modules", "jdk.incubator.vector"})
public class UpdateBench {
    private static final int CHECKED = 50;

    @Param({"45000", "1000000"})
    int n;

    private Peers peers = new Peers(new People(0, false, false));
    private LucenePeer lucene = new LucenePeer(List.of());
    private Updates updates = new Updates(new People(0, false, false));

    /** Fills both; refuses to start when either does not see an update. */
    @Setup
    public void fill() {
        People people = new People(n, false, false);
        peers = new Peers(people);
        lucene = new LucenePeer(people);
        updates = new Updates(people);
        for (int i = 0; i < CHECKED; i++) {
            Candidate candidate = updates.next();
            peers.put(candidate, updates.version());
            lucene.update(candidate);
        }
        peers.requireEqual(lucene);
    }

    /** In the index. */
    @Benchmark
    public boolean planes() {
        Candidate candidate = updates.next();
        return peers.put(candidate, updates.version());
    }

    /** In Lucene, with a reader that sees it; nothing is made durable. */
    @Benchmark
    public LucenePeer luceneNrt() {
        lucene.update(updates.next());
        return lucene;
    }
}
