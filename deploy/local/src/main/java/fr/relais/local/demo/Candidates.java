package fr.relais.local.demo;

import fr.relais.local.demo.DemoCandidate.Consents;
import fr.relais.local.demo.DemoCandidate.Person;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The people: most came through the Games with the badge alone, some were seen at work or assessed since. */
final class Candidates {
    private static final List<String> GIVEN = Resources.lines("given-names.txt");
    private static final List<String> FAMILY = Resources.lines("family-names.txt");
    private static final List<List<String>> CONTRACTS =
            List.of(List.of("CDI"), List.of("CDI", "CDD"), List.of("CDI", "CDD", "MIS"), List.of("SAI"));
    private final long seed;
    private final LocalDate today;

    /** People as of {@code today}: their ages and the days they are available from follow it. */
    Candidates(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    /** Person {@code number}, from 1: the same whatever the size of the rest. */
    DemoCandidate get(int number) {
        Draw draw = new Draw(seed, "candidate", number);
        Town home = draw.weighted(Town.ALL);
        return new DemoCandidate(
                "demo-c-" + number,
                person(number, draw),
                Place.in(home, draw),
                Limits.drawn(home, draw),
                availableFrom(draw),
                draw.chance(45) ? List.of() : draw.oneOf(CONTRACTS),
                draw.chance(70) ? List.of() : List.of(draw.chance(65) ? "FULL_TIME" : "PART_TIME"),
                draw.chance(20),
                draw.chance(15),
                licences(draw),
                romes(draw.between(0, 3), draw),
                romes(draw.chance(50) ? draw.between(1, 2) : 0, draw),
                Experience.drawn(draw).held(draw),
                new Consents(draw.chance(97)));
    }

    private Person person(int number, Draw draw) {
        String given = draw.oneOf(GIVEN);
        String family = draw.oneOf(FAMILY);
        String email = plain(given) + "." + plain(family) + "." + number + "@example.org";
        // numbers that start with 06 39 98 are set aside for fiction
        String phone = "+33639980%03d".formatted(draw.between(0, 999));
        int youngest = draw.chance(3) ? 16 : 18;
        LocalDate birth = today.minusYears(draw.between(youngest, 64)).minusDays(draw.between(1, 364));
        return new Person(given, family, email, phone, birth.toString());
    }

    private @Nullable String availableFrom(Draw draw) {
        if (draw.chance(20)) {
            return null;
        }
        return today.plusDays(draw.chance(60) ? 0 : draw.between(1, 90)).toString();
    }

    private static @Nullable List<String> licences(Draw draw) {
        if (draw.chance(10)) {
            return null;
        }
        if (draw.chance(40)) {
            return List.of();
        }
        return draw.chance(90) ? List.of("B") : List.of("B", draw.chance(50) ? "C" : "D");
    }

    private static List<String> romes(int count, Draw draw) {
        return draw.some(count, Trade.ALL).stream().map(Trade::rome).toList();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
