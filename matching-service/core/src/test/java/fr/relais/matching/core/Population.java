package fr.relais.matching.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Candidates and offers by seed, drawn from so few values that ties, limits and gaps are frequent. */
final class Population {
    private static final String[] ROMES = {"K2503", "K2504", "K2510", "K1101", "G1605", "G1603", "N4103"};

    private final SplittableRandom random;

    Population(long seed) {
        random = new SplittableRandom(seed);
    }

    List<Candidate> candidates(int count) {
        return IntStream.range(0, count).mapToObj(i -> candidate(id())).toList();
    }

    List<Offer> offers(int count) {
        return IntStream.range(0, count).mapToObj(i -> offer(id())).toList();
    }

    Candidate candidate(UUID id) {
        Held held = Held.NOTHING;
        int statements = random.nextInt(4) == 0 ? 0 : random.nextInt(12);
        for (int i = 0; i < statements; i++) {
            int level = random.nextInt(4);
            Evidence evidence = level == 0 ? Evidence.ASSESSED : Evidence.ofGrade(random.nextInt(4));
            held = held.with(random.nextInt(6), level, evidence);
        }
        Point point = maybe() ? point() : null;
        var reach = new Candidate.Reach(point, maybe() ? random.nextInt(60) : Codes.NONE, some(3));
        var wishes = new Candidate.Wishes(some(3), some(2), day(), maybe(), maybe());
        var career = new Candidate.Career(maybe() ? some(2) : null, romes(), romes());
        return new Candidate(id, held, random.nextInt(5) == 0, reach, wishes, career);
    }

    Offer offer(UUID id) {
        List<Requirement> rows = new ArrayList<>();
        int count = random.nextInt(8) == 0 ? 0 : random.nextInt(1, 9);
        for (int i = 0; i < count; i++) {
            Exigence exigence = random.nextInt(4) == 0 ? Exigence.E : Exigence.S;
            rows.add(new Requirement(
                    random.nextInt(8), random.nextInt(1, 4), exigence, random.nextInt(1, 4), Origin.MAPPED));
        }
        var site = new Offer.Site(maybe() ? point() : null, one(4), random.nextInt(6) == 0);
        var terms = new Offer.Terms(one(4), one(3), day(), rarely(), rarely());
        var demands = new Offer.Demands(rarely() ? some(2) : Codes.EMPTY, rarely(), rarely(), rarely());
        return new Offer(id, rome(), rows, site, terms, demands);
    }

    Map<Integer, Set<Integer>> bridges() {
        Map<Integer, Set<Integer>> bridges = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            bridges.computeIfAbsent(rome(), from -> new HashSet<>()).add(rome());
        }
        return bridges;
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private boolean maybe() {
        return random.nextInt(3) > 0;
    }

    private boolean rarely() {
        return random.nextInt(5) == 0;
    }

    private int day() {
        return maybe() ? random.nextInt(3) : Codes.NONE;
    }

    private int one(int bound) {
        int code = random.nextInt(bound);
        return code == 0 ? Codes.NONE : code;
    }

    private Codes some(int bound) {
        return Codes.of(random.ints(random.nextInt(3), 1, bound + 1).toArray());
    }

    private int rome() {
        return Rome.number(ROMES[random.nextInt(ROMES.length)]);
    }

    private Codes romes() {
        return Codes.of(IntStream.range(0, random.nextInt(3)).map(i -> rome()).toArray());
    }

    private @Nullable Point point() {
        return new Point(48.5 + random.nextInt(10) * 0.05, 2.0 + random.nextInt(10) * 0.07);
    }
}
