package fr.relais.matching.core;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Thousands of candidates by seed, to fill several blocks: all competencies, places all over, days that planes do not hold,
 * and a share of people who are equal in everything but their id.
 */
final class Crowd {
    private static final int[] DAYS = {
        Integer.MIN_VALUE + 1, -1, 0, 17_999, 18_000, 20_400, 20_401, 20_410, 83_535, 83_536, Integer.MAX_VALUE
    };

    private final SplittableRandom random;
    private final int equals;

    /** @param equals of a hundred candidates, how many are the same */
    Crowd(long seed, int equals) {
        this.random = new SplittableRandom(seed);
        this.equals = equals;
    }

    List<Candidate> candidates(int count) {
        return IntStream.range(0, count).mapToObj(i -> candidate(id())).toList();
    }

    Candidate candidate(UUID id) {
        if (random.nextInt(100) < equals) {
            Held badge = Held.NOTHING.with(0, 2, Evidence.BADGE).with(7, 2, Evidence.BADGE);
            var anywhere = new Candidate.Reach(null, Codes.NONE, Codes.of(75));
            return new Candidate(id, badge, false, anywhere, Candidate.Wishes.NONE, Candidate.Career.UNSTATED);
        }
        var reach = new Candidate.Reach(
                maybe() ? point() : null, maybe() ? random.nextInt(400) : Codes.NONE, some(75, 95, 3));
        var wishes = new Candidate.Wishes(some(200, 208, 3), some(300, 302, 2), day(), rarely(), rarely());
        var career = new Candidate.Career(maybe() ? some(400, 412, 4) : null, some(500, 510, 2), some(500, 510, 3));
        return new Candidate(id, held(), rarely(), reach, wishes, career);
    }

    Offer offer() {
        List<Requirement> rows = new ArrayList<>();
        int wanted = random.nextInt(6) == 0 ? 30 : random.nextInt(1, 10);
        boolean allRequired = rarely();
        for (int competency : IntStream.range(0, 30).toArray()) {
            if (random.nextInt(30) < wanted) {
                Exigence exigence = allRequired || random.nextInt(8) == 0 ? Exigence.E : Exigence.S;
                rows.add(new Requirement(
                        competency, random.nextInt(1, 4), exigence, random.nextInt(1, 11), Origin.STATED));
            }
        }
        var site = new Offer.Site(maybe() ? point() : null, maybe() ? random.nextInt(75, 97) : Codes.NONE, rarely());
        var terms = new Offer.Terms(
                maybe() ? random.nextInt(200, 209) : Codes.NONE,
                maybe() ? random.nextInt(300, 302) : Codes.NONE,
                day(),
                rarely(),
                rarely());
        var demands = new Offer.Demands(rarely() ? some(400, 412, 2) : Codes.EMPTY, rarely(), rarely(), rarely());
        return new Offer(id(), random.nextInt(500, 510), rows, site, terms, demands);
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Held held() {
        Held held = Held.NOTHING;
        for (int i = random.nextInt(31); i > 0; i--) {
            int level = random.nextInt(4);
            Evidence evidence = level == 0 ? Evidence.ASSESSED : Evidence.ofGrade(random.nextInt(4));
            held = held.with(random.nextInt(30), level, evidence);
        }
        return held;
    }

    private int day() {
        return maybe() ? DAYS[random.nextInt(DAYS.length)] : Codes.NONE;
    }

    private Codes some(int from, int to, int most) {
        return Codes.of(random.ints(random.nextInt(most + 1), from, to).toArray());
    }

    private boolean maybe() {
        return random.nextInt(3) > 0;
    }

    private boolean rarely() {
        return random.nextInt(6) == 0;
    }

    private @Nullable Point point() {
        return new Point(-90 + random.nextInt(181), -180 + random.nextInt(361));
    }
}
