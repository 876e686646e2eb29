package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Evidence;
import fr.relais.matching.core.Held;
import fr.relais.matching.core.MatchingIndex;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the people of an index, by seed. Who leaves is withdrawn; who returns is whoever left first, one in two with
 * another profile. When nobody is away somebody there gets another profile, so that the population stays as large as it was.
 */
final class Events {
    private static final int SEED = 4_242;
    private static final int COMPETENCIES = 30;

    private final MatchingIndex index;
    private final Mix mix;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final World profiles = new World(random.nextLong(), true, false);
    private final long[] ids;
    /** Those there that an event, perhaps not yet applied, made what they are; the index knows the others. */
    private final Map<UUID, Candidate> touched = new HashMap<>();

    private final LinkedHashMap<UUID, Candidate> away = new LinkedHashMap<>();
    private long version = 1;

    /** Shares of what happens; the rest tells the same state again. */
    enum Mix {
        NORMAL(.5, .1, .15, .15),
        HEAVY(0, 0, .5, .5);

        private final double raised;
        private final double lowered;
        private final double leaves;
        private final double returns;

        Mix(double raised, double lowered, double leaves, double returns) {
            this.raised = raised;
            this.lowered = lowered;
            this.leaves = leaves;
            this.returns = returns;
        }
    }

    /** @param now null when the person leaves */
    record Event(UUID id, @Nullable Candidate now, long version) {
        boolean tell(MatchingIndex index) {
            return now == null ? index.removeCandidate(id, version) : index.put(now, version);
        }
    }

    /** @param index holds the people already, at version 1 */
    Events(MatchingIndex index, People people, Mix mix) {
        this.index = index;
        this.mix = mix;
        this.ids = new long[2 * people.size()];
        int at = 0;
        for (Candidate candidate : people) {
            ids[at++] = candidate.id().getMostSignificantBits();
            ids[at++] = candidate.id().getLeastSignificantBits();
        }
    }

    /** The next ones, in the order in which they must be told. */
    List<Event> next(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    /** Everybody there, by what the index says. */
    Iterable<Candidate> people() {
        return () -> IntStream.range(0, ids.length / 2)
                .mapToObj(this::id)
                .flatMap(id -> index.snapshot().candidate(id).stream())
                .iterator();
    }

    private Event next() {
        version++;
        double kind = random.nextDouble() - mix.returns;
        if (kind < 0) {
            return become(returning());
        }
        Candidate who = someone();
        kind -= mix.leaves;
        if (kind < 0) {
            touched.remove(who.id());
            away.put(who.id(), who);
            return new Event(who.id(), null, version);
        }
        if (kind < mix.raised) {
            return become(with(who, raised(who.held())));
        }
        return become(kind < mix.raised + mix.lowered ? with(who, lowered(who.held())) : who);
    }

    private Event become(Candidate now) {
        touched.put(now.id(), now);
        return new Event(now.id(), now, version);
    }

    private Candidate returning() {
        Map.Entry<UUID, Candidate> first = away.pollFirstEntry();
        if (first != null && random.nextBoolean()) {
            return first.getValue();
        }
        UUID id = first == null ? someone().id() : first.getKey();
        Candidate what = profiles.candidate();
        return new Candidate(id, what.held(), false, what.reach(), what.wishes(), what.career());
    }

    private Candidate someone() {
        UUID id = id(random.nextInt(ids.length / 2));
        while (away.containsKey(id)) {
            id = id(random.nextInt(ids.length / 2));
        }
        Candidate known = touched.get(id);
        return known != null ? known : index.snapshot().candidate(id).orElseThrow();
    }

    private UUID id(int i) {
        return new UUID(ids[2 * i], ids[2 * i + 1]);
    }

    /** One level more of something held, or of anything when that has its highest. */
    private Held raised(Held held) {
        Optional<Integer> better = any(held).filter(c -> held.level(c) < 3);
        int competency = better.orElseGet(() -> random.nextInt(COMPETENCIES));
        Evidence evidence = held.states(competency) ? held.evidence(competency) : Evidence.DECLARED;
        return held.with(competency, Math.min(3, held.level(competency) + 1), evidence);
    }

    /** One level less of something held; nothing is said of it any more below the first. */
    private Held lowered(Held held) {
        return any(held).map(c -> lowered(held, c)).orElse(held);
    }

    private static Held lowered(Held held, int competency) {
        if (held.level(competency) > 1) {
            return held.with(competency, held.level(competency) - 1, held.evidence(competency));
        }
        long others = ~(3L << (2 * competency));
        return new Held(held.levels() & others, held.grades() & others);
    }

    private Optional<Integer> any(Held held) {
        int[] all =
                IntStream.range(0, COMPETENCIES).filter(c -> held.level(c) > 0).toArray();
        return all.length == 0 ? Optional.empty() : Optional.of(all[random.nextInt(all.length)]);
    }

    private static Candidate with(Candidate who, Held held) {
        return new Candidate(who.id(), held, who.minor(), who.reach(), who.wishes(), who.career());
    }
}
