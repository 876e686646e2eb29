package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Codes;
import fr.relais.matching.core.Evidence;
import fr.relais.matching.core.Exigence;
import fr.relais.matching.core.Held;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Origin;
import fr.relais.matching.core.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The world that people and offers are drawn from, by seed: 200 archetypes of 5 to 12 competencies, some far more frequent than
 * others, as are the competencies and the 101 départements. Mean 8 requirements an offer.
 */
final class World {
    static final int DEPARTEMENTS = 101;
    static final int CONTRACT_TYPES = 6;
    private static final int COMPETENCIES = 30;
    private static final int ARCHETYPES = 200;
    static final int FULL_TIME = 1;
    static final int PART_TIME = 2;
    private static final int FIRST_DAY = 20_400;
    private static final double[] CONTRACTS_WISHED = {.9, .6, .4, .15, .1, .2};
    private static final double[] CONTRACTS_OFFERED = {.45, .75, .92, .96, .98, 1};
    private static final Codes ANYWHERE =
            Codes.of(IntStream.rangeClosed(1, DEPARTEMENTS).toArray());

    private final double[] popularity = cumulative(COMPETENCIES, i -> Math.pow(i + 1, -.7));
    private final double[] frequency = cumulative(ARCHETYPES, i -> 1. / (i + 1));
    private final double[] crowding = cumulative(DEPARTEMENTS, i -> Math.exp(-i / 35.));
    private final List<Archetype> archetypes = new ArrayList<>();
    private final boolean filtered;
    private final boolean independent;
    private final SplittableRandom random;

    private static final class Archetype {
        private final int[] core;
        private final int[] levels;

        Archetype(int[] core, int[] levels) {
            this.core = core;
            this.levels = levels;
        }
    }

    private interface Weight {
        double of(int index);
    }

    /**
     * @param filtered whether anybody states conditions; else only competencies decide
     * @param independent the hard case: no archetypes, every competency by its popularity alone
     */
    World(long seed, boolean filtered, boolean independent) {
        this.filtered = filtered;
        this.independent = independent;
        this.random = new SplittableRandom(seed);
        SplittableRandom worldly = new SplittableRandom(20_240_726);
        for (int i = 0; i < ARCHETYPES; i++) {
            int[] core = distinct(worldly, worldly.nextInt(5, 13));
            archetypes.add(new Archetype(
                    core, Arrays.stream(core).map(c -> level(worldly)).toArray()));
        }
    }

    Candidate candidate() {
        Held held = independent ? independentlyHeld() : heldLikeOthers();
        UUID id = new UUID(random.nextLong(), random.nextLong());
        if (!filtered) {
            return new Candidate(
                    id, held, false, Candidate.Reach.UNSTATED, Candidate.Wishes.NONE, Candidate.Career.UNSTATED);
        }
        Codes departements = random.nextDouble() < .05 ? ANYWHERE : Codes.of(departement());
        int[] contracts = IntStream.range(0, CONTRACT_TYPES)
                .filter(i -> random.nextDouble() < CONTRACTS_WISHED[i])
                .toArray();
        int day = FIRST_DAY + (random.nextDouble() < .6 ? 0 : random.nextInt(180));
        return new Candidate(
                id,
                held,
                false,
                new Candidate.Reach(null, Codes.NONE, departements),
                new Candidate.Wishes(Codes.of(contracts), workingTimes(), day, false, false),
                Candidate.Career.UNSTATED);
    }

    Offer offer() {
        Archetype type = archetypes.get(draw(frequency, random));
        Set<Integer> asked = new LinkedHashSet<>();
        List<Requirement> rows = new ArrayList<>();
        int required = Math.min(type.core.length, random.nextInt(3, 6));
        int first = random.nextInt(type.core.length);
        int hard = 0;
        for (int i = 0; i < required; i++) {
            int at = (first + i) % type.core.length;
            boolean isHard = hard < 2 && random.nextDouble() < .3;
            hard += isHard ? 1 : 0;
            asked.add(type.core[at]);
            rows.add(row(type.core[at], type.levels[at], isHard ? Exigence.E : Exigence.S, random.nextInt(5, 11)));
        }
        for (int i = random.nextInt(2, 7); i > 0; i--) {
            int wished = i % 2 == 0 ? type.core[random.nextInt(type.core.length)] : draw(popularity, random);
            if (asked.add(wished)) {
                rows.add(row(wished, random.nextInt(1, 4), Exigence.S, random.nextInt(1, 7)));
            }
        }
        return offer(rows);
    }

    private Offer offer(List<Requirement> rows) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        if (!filtered) {
            Offer.Site remote = new Offer.Site(null, Codes.NONE, true);
            return new Offer(id, 1, rows, remote, Offer.Terms.UNKNOWN, Offer.Demands.NONE);
        }
        double contract = random.nextDouble();
        int contractType = (int) Arrays.stream(CONTRACTS_OFFERED)
                .filter(limit -> limit < contract)
                .count();
        int time = random.nextDouble() < .8 ? FULL_TIME : PART_TIME;
        return new Offer(
                id,
                1,
                rows,
                new Offer.Site(null, departement(), false),
                new Offer.Terms(contractType, time, FIRST_DAY + random.nextInt(121), false, false),
                Offer.Demands.NONE);
    }

    private static Requirement row(int competency, int level, Exigence exigence, int weight) {
        return new Requirement(competency, level, exigence, weight, Origin.STATED);
    }

    private Held heldLikeOthers() {
        Held held = Held.NOTHING;
        Archetype type = archetypes.get(draw(frequency, random));
        for (int i = 0; i < type.core.length; i++) {
            if (random.nextDouble() < .75) {
                double change = random.nextDouble();
                int level = type.levels[i] + (change < .15 ? -1 : change < .3 ? 1 : 0);
                held = held.with(type.core[i], Math.clamp(level, 1, 3), evidence());
            }
        }
        double limit = Math.exp(-1);
        for (double left = random.nextDouble(); left > limit; left *= random.nextDouble()) {
            int extra = draw(popularity, random);
            held = held.states(extra) ? held : held.with(extra, 1, evidence());
        }
        return held;
    }

    private Held independentlyHeld() {
        Held held = Held.NOTHING;
        for (int i = 0; i < COMPETENCIES; i++) {
            double share = popularity[i] - (i == 0 ? 0 : popularity[i - 1]);
            if (random.nextDouble() < Math.min(.9, 8 * share)) {
                held = held.with(i, level(random), evidence());
            }
        }
        return held;
    }

    private Evidence evidence() {
        double grade = random.nextDouble();
        return grade < .8 ? Evidence.DECLARED : grade < .95 ? Evidence.BADGE : Evidence.ASSESSED;
    }

    private Codes workingTimes() {
        if (random.nextDouble() < .55) {
            return Codes.of(FULL_TIME, PART_TIME);
        }
        return Codes.of(random.nextDouble() < .75 ? FULL_TIME : PART_TIME);
    }

    private int departement() {
        return 1 + draw(crowding, random);
    }

    private int[] distinct(SplittableRandom worldly, int count) {
        Set<Integer> drawn = new LinkedHashSet<>();
        while (drawn.size() < count) {
            drawn.add(draw(popularity, worldly));
        }
        return drawn.stream().mapToInt(i -> i).toArray();
    }

    private static int level(SplittableRandom random) {
        double share = random.nextDouble();
        return share < .5 ? 1 : share < .85 ? 2 : 3;
    }

    private static int draw(double[] cumulative, SplittableRandom random) {
        int found = Arrays.binarySearch(cumulative, random.nextDouble());
        return Math.min(cumulative.length - 1, found < 0 ? -found - 1 : found + 1);
    }

    private static double[] cumulative(int count, Weight weight) {
        double[] sums = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weight.of(i);
            sums[i] = sum;
        }
        for (int i = 0; i < count; i++) {
            sums[i] /= sum;
        }
        return sums;
    }
}
