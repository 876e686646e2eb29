package fr.relais.local.demo;

import fr.relais.local.demo.DemoOffer.Employer;
import fr.relais.local.demo.DemoOffer.Requirement;
import fr.relais.local.demo.DemoOffer.Rome;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The offers: real ones seldom state competencies, so most of these do not either. */
final class Offers {
    private static final List<Employer> EMPLOYERS = employers();
    private static final List<String> BADGE = Resources.lines("badge.txt");
    private static final List<String> BEYOND = Resources.lines("beyond-the-badge.txt");
    private static final List<String> CONTRACTS = List.of("CDI", "CDI", "CDI", "CDD", "CDD", "MIS", "SAI");
    private final long seed;
    private final LocalDate today;

    /** Offers as of {@code today}: the days they start on follow it. */
    Offers(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    /** Offer {@code number}, from 1. */
    DemoOffer get(int number) {
        Draw draw = new Draw(seed, "offer", number);
        Trade trade = draw.weighted(Trade.ALL);
        Town town = draw.weighted(Town.ALL);
        return new DemoOffer(
                "demo-o-" + number,
                draw.chance(92) ? "JOB" : "IMMERSION",
                trade.title() + " - " + town.name(),
                new Rome(trade.rome()),
                draw.oneOf(EMPLOYERS),
                Place.in(town, draw),
                false,
                draw.oneOf(CONTRACTS),
                draw.chance(80) ? "FULL_TIME" : "PART_TIME",
                draw.chance(30) ? null : today.plusDays(draw.between(3, 75)).toString(),
                draw.between(1, 12),
                draw.chance(trade.night()),
                draw.chance(trade.weekend()),
                trade.dangerous(),
                trade.security(),
                trade.licences(),
                draw.chance(trade.experience()) ? "REQUIRED" : "BEGINNER",
                draw.chance(30) ? requirements(draw) : null);
    }

    private static List<Requirement> requirements(Draw draw) {
        List<String> essential = draw.some(draw.between(1, 3), BADGE);
        List<String> wished = draw.some(draw.between(1, 3), BEYOND);
        return Stream.concat(
                        essential.stream().map(code -> requirement(code, "E", draw)),
                        wished.stream().map(code -> requirement(code, "S", draw)))
                .toList();
    }

    private static Requirement requirement(String code, String exigence, Draw draw) {
        return new Requirement(code, draw.chance(75) ? 2 : draw.between(1, 3), exigence, draw.between(3, 10));
    }

    /** The first is employer-demo's own. */
    private static List<Employer> employers() {
        List<String> names = Resources.lines("employers.txt");
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Employer(Siret.numbered(i + 1), names.get(i)))
                .toList();
    }
}
