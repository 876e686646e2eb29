package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.MatchingIndex;
import fr.relais.matching.core.Opening;
import fr.relais.matching.core.Openings;
import fr.relais.matching.core.Snapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/** What each competency would open for the next of 32 candidates. {@code ./relais bench OpeningsBench -p m=100000} */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xms2g", "-Xmx2g"})
public class OpeningsBench {
    private static final int ASKING = 32;
    private static final int CHECKED = 4;

    @Param({"10000"})
    int m;

    /** Bound by nothing: every offer is in reach. Else by place, contract, hours and date. */
    @Param({"false", "true"})
    boolean filtered;

    private final MatchingIndex index = new MatchingIndex();
    private List<Candidate> asking = List.of();
    private int next;

    /** Fills the pages; refuses to start when results differ. */
    @Setup
    public void fill() {
        Stream.generate(new World(7, filtered, false)::offer).limit(m).forEach(offer -> index.put(offer, 1));
        asking = Stream.generate(new World(99, filtered, false)::candidate)
                .limit(ASKING)
                .toList();
        for (Candidate candidate : asking.subList(0, CHECKED)) {
            requireEqual(candidate);
        }
    }

    private void requireEqual(Candidate candidate) {
        int[] anew = rankAnew(candidate);
        List<Opening> counted = index.snapshot().openings(candidate).all();
        for (int i = 0; i < anew.length; i++) {
            if (anew[i] != counted.get(i).first()) {
                throw new IllegalStateException("openings differ from ranking anew");
            }
        }
    }

    /** Exhaustive, by one pass. */
    @Benchmark
    public Openings openings() {
        return index.snapshot().openings(next());
    }

    /** The same for the first 20 alone, by ranking anew for each competency and level. */
    @Benchmark
    public int[] anew() {
        return rankAnew(next());
    }

    private Candidate next() {
        return asking.get(next++ % ASKING);
    }

    private int[] rankAnew(Candidate candidate) {
        Snapshot snapshot = index.snapshot();
        Set<UUID> now = new HashSet<>(first(snapshot, candidate));
        return Stream.iterate(0, competency -> competency < 30, competency -> competency + 1)
                .flatMap(competency -> Stream.iterate(
                                candidate.held().level(competency) + 1, level -> level <= 3, level -> level + 1)
                        .map(level -> with(candidate, competency, level)))
                .mapToInt(then -> (int) first(snapshot, then).stream()
                        .filter(id -> !now.contains(id))
                        .count())
                .toArray();
    }

    private static List<UUID> first(Snapshot snapshot, Candidate candidate) {
        return snapshot.offersFor(candidate, Openings.FIRST).first();
    }

    private static Candidate with(Candidate candidate, int competency, int level) {
        return new Candidate(
                candidate.id(),
                Openings.with(candidate.held(), competency, level),
                candidate.minor(),
                candidate.reach(),
                candidate.wishes(),
                candidate.career());
    }
}
