package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Codes;
import fr.relais.matching.core.Evidence;
import fr.relais.matching.core.Exigence;
import fr.relais.matching.core.Held;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Origin;
import fr.relais.matching.core.Point;
import fr.relais.matching.core.Requirement;
import fr.relais.matching.core.Rome;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** A population by seed: most hold the badge's fifteen competencies, places over Île-de-France, a third of the wishes narrow. */
final class Workload {
    private static final int[] GRANTED = {0, 1, 4, 6, 8, 11, 12, 18, 19, 20, 21, 22, 25, 26, 28};
    private static final int[] DEPARTEMENTS = {75, 77, 78, 91, 92, 93, 94, 95};
    private static final int HALF_A_YEAR = 180;

    private final SplittableRandom random;

    Workload(long seed) {
        random = new SplittableRandom(seed);
    }

    Candidate candidate() {
        Held held = Held.NOTHING;
        for (int competency : GRANTED) {
            held = held.with(competency, 2, Evidence.BADGE);
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            int grade = random.nextInt(3);
            Evidence evidence = grade == 0 ? Evidence.DECLARED : grade == 1 ? Evidence.ATTESTED : Evidence.ASSESSED;
            held = held.with(random.nextInt(30), random.nextInt(1, 4), evidence);
        }
        Codes contracts = random.nextInt(3) == 0 ? Codes.of(random.nextInt(3), 3) : Codes.EMPTY;
        return new Candidate(
                id(),
                held,
                random.nextInt(50) == 0,
                new Candidate.Reach(point(), random.nextInt(10, 60), Codes.of(departement())),
                new Candidate.Wishes(contracts, Codes.EMPTY, random.nextInt(HALF_A_YEAR), false, false),
                new Candidate.Career(Codes.of(random.nextInt(2)), Codes.of(rome()), Codes.of(rome())));
    }

    Offer offer() {
        List<Requirement> rows = new ArrayList<>();
        for (int i = random.nextInt(5, 12); i > 0; i--) {
            Exigence exigence = random.nextInt(6) == 0 ? Exigence.E : Exigence.S;
            rows.add(new Requirement(
                    random.nextInt(30), random.nextInt(1, 4), exigence, random.nextInt(1, 11), Origin.STATED));
        }
        return new Offer(
                id(),
                rome(),
                rows,
                new Offer.Site(point(), departement(), false),
                new Offer.Terms(random.nextInt(4), 0, random.nextInt(HALF_A_YEAR), false, random.nextBoolean()),
                new Offer.Demands(random.nextInt(3) == 0 ? Codes.of(1) : Codes.EMPTY, false, false, false));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private int departement() {
        return DEPARTEMENTS[random.nextInt(DEPARTEMENTS.length)];
    }

    private int rome() {
        return Rome.number("K25%02d".formatted(random.nextInt(20)));
    }

    private Point point() {
        return new Point(48.2 + random.nextDouble(), 1.6 + 1.6 * random.nextDouble());
    }
}
