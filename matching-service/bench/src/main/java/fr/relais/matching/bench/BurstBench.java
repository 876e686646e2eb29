package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All candidates come to an index that has only offers, until every shortlist is told. {@code ./relais bench BurstBench}
 *
 * <p>The first warm-up iteration is what a process just started takes; the score is of the later, warm ones.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@Fork(
        value = 1,
        jvmArgs = {"-Xms4g", "-Xmx4g"})
public class BurstBench {
    @Param({"45000"})
    int n;

    @Param({"10000"})
    int m;

    @Param({"none", "all"})
    String filter = "";

    private List<Candidate> people = List.of();
    private List<Offer> offers = List.of();
    private Burst burst = new Burst(people, offers);

    /** Draws everybody. */
    @Setup
    public void draw() {
        boolean filtered = filter.equals("all");
        List<Candidate> drawn = new ArrayList<>();
        new People(n, filtered, false).forEach(drawn::add);
        people = drawn;
        offers = Stream.generate(new World(7, filtered, false)::offer).limit(m).toList();
    }

    /** An index without anybody. */
    @Setup(Level.Iteration)
    public void empty() {
        burst = new Burst(people, offers);
    }

    /** Shortlists follow each. */
    @Benchmark
    public int oneByOne() {
        return burst.oneByOne();
    }

    /** Every offer is ranked once, when everybody is there; on all cores. */
    @Benchmark
    public int batch() {
        return burst.batch();
    }

    /** Fails the run when a sampled shortlist is not what ranking from scratch gives. */
    @TearDown(Level.Iteration)
    public void compare() {
        burst.requireExact();
    }
}
