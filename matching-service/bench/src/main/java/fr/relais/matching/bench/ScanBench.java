package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.MatchingIndex;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Ranking;
import java.util.ArrayList;
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

/** One ranking by scanning every pair: the reference that any faster engine is compared with. One op is the next offer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScanBench {
    @Param({"45000"})
    int candidates;

    private final MatchingIndex index = new MatchingIndex();
    private final List<Offer> offers = new ArrayList<>();
    private int next;

    /** Fills the index. */
    @Setup
    public void fill() {
        Workload people = new Workload(1);
        for (int i = 0; i < candidates; i++) {
            index.put(people.candidate(), 1);
        }
        Workload jobs = new Workload(7);
        for (int i = 0; i < 16; i++) {
            offers.add(jobs.offer());
        }
    }

    /** The first page. */
    @Benchmark
    public Ranking<Candidate> first20() {
        return index.snapshot().candidatesOf(nextOffer(), 20);
    }

    /** Everybody who has a rank. */
    @Benchmark
    public Ranking<Candidate> all() {
        return index.snapshot().candidatesOf(nextOffer(), Integer.MAX_VALUE);
    }

    private Offer nextOffer() {
        next = (next + 1) % offers.size();
        return offers.get(next);
    }
}
