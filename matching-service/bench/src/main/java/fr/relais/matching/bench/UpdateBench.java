package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.MatchingIndex;
import java.util.List;
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

/** One candidate changes wholly, visible to the next query. {@code ./relais bench UpdateBench} */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xms8g", "-Xmx8g"})
public class UpdateBench {
    private static final int PROFILES = 4_096;

    @Param({"45000", "1000000"})
    int n;

    private final MatchingIndex index = new MatchingIndex();
    private List<Candidate> people = List.of();
    private List<Candidate> profiles = List.of();
    private long version = 1;

    /** Fills the index. */
    @Setup
    public void fill() {
        World world = new World(1, true, false);
        people = Stream.generate(world::candidate).limit(n).toList();
        people.forEach(candidate -> index.put(candidate, version));
        profiles = Stream.generate(world::candidate).limit(PROFILES).toList();
    }

    /** Another profile for the next of the people. */
    @Benchmark
    public boolean planes() {
        version++;
        Candidate who = people.get((int) (version * 7_919 % n));
        Candidate what = profiles.get((int) (version % PROFILES));
        return index.put(
                new Candidate(who.id(), what.held(), what.minor(), what.reach(), what.wishes(), what.career()),
                version);
    }
}
