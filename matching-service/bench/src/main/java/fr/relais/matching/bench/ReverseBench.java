package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import java.util.List;
import java.util.UUID;
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

/** All offers for the next of 32 candidates. {@code ./relais bench ReverseBench -p m=100000} */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xms8g", "-Xmx8g"})
public class ReverseBench {
    private static final int PEOPLE = 45_000;

    @Param({"10000", "100000", "1000000"})
    int m;

    private Reverse reverse = new Reverse(0, 0);
    private int next;

    /** Fills the pages; refuses to start when results differ. */
    @Setup
    public void fill() {
        reverse = new Reverse(Math.min(PEOPLE, 10 * m), m);
    }

    private Candidate next() {
        return reverse.asking(next++);
    }

    /** What memory allows. */
    @Benchmark
    public int sumColumns() {
        return reverse.sumColumns(next());
    }

    /** Packed offers one by one, the first 100. */
    @Benchmark
    public List<UUID> table() {
        return reverse.table(next());
    }

    /** The credit for each offer. */
    @Benchmark
    public int scores() {
        return reverse.scores(next());
    }

    /** Whose shortlist may change. */
    @Benchmark
    public int hits() {
        return reverse.hits(next());
    }

    /** The first 100 by mutual gain. */
    @Benchmark
    public List<UUID> top() {
        return reverse.top(next());
    }
}
