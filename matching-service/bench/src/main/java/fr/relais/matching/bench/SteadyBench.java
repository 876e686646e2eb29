package fr.relais.matching.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One change of one candidate while the shortlists of all offers are followed, with conditions.
 * {@code ./relais bench SteadyBench -p n=45000 -p m=10000 -p mix=normal}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xms8g", "-Xmx8g"})
public class SteadyBench {
    private static final int EVENTS = 500;

    @Param({"45000", "6000000"})
    int n;

    @Param({"10000", "100000"})
    int m;

    @Param({"normal", "heavy"})
    String mix = "normal";

    private Steady steady = new Steady(new People(0, true, false), 0, Events.Mix.NORMAL);
    private List<Events.Event> events = List.of();

    /** Fills the index and ranks every offer. */
    @Setup
    public void fill() {
        steady = new Steady(new People(n, true, false), m, Events.Mix.valueOf(mix.toUpperCase(Locale.ROOT)));
    }

    /** Draws what is told next. An invocation is some milliseconds long, so that JMH's bookkeeping around it is lost in it. */
    @Setup(Level.Invocation)
    public void draw() {
        events = steady.next(EVENTS);
    }

    /** The next event. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public void event() {
        events.forEach(steady::tell);
    }

    /** Fails the run when a sampled shortlist is not what ranking from scratch gives. */
    @TearDown
    public void compare() {
        steady.requireExact();
    }
}
