package fr.relais.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.running.Http;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded candidates that reach every rule: all evidences and levels, assessed as not held, places with and without
 * point or département, limits, wishes, licences stated, empty or unstated, and minors. The same seed gives the same
 * people; every name is invented.
 */
final class Population {
    private static final List<String> DEPARTEMENTS = List.of("75", "92", "93", "94", "77", "01", "10");
    private static final List<String> ROMES =
            List.of("K2503", "N4204", "G1703", "M1601", "H2903", "N1103", "K1705", "G1204", "D1106", "N4103");
    private static final List<String> BADGE = List.of(
            "SOC-E01", "SOC-E02", "SOC-E03", "SOC-E04", "SOC-E05", "SOC-E08", "SOC-E09", "SOC-E11", "SOC-F01",
            "SOC-F03", "SOC-F06", "SOC-F07", "SOC-S01", "SOC-S02", "SOC-S05");
    private static final List<String> OTHERS =
            List.of("SOC-E06", "SOC-E07", "SOC-E10", "SOC-E12", "SOC-F02", "SOC-F05", "SOC-F08", "SOC-F12", "SOC-S04");
    private static final List<String> EVIDENCES = List.of("DECLARED", "ATTESTED", "ASSESSED");

    private final SplittableRandom random;

    Population(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The body of one candidate as a partner writes it, with consent to matching. */
    ObjectNode next() {
        var body = Http.JSON.createObjectNode();
        var year = birthYear();
        body.putObject("person")
                .put("givenName", "Prénom")
                .put("familyName", "Nom")
                .put("birthDate", LocalDate.of(year, 1, 1).toString());
        place(body);
        var mobility = body.putObject("mobility");
        if (chance(60)) {
            mobility.put("maxDistanceKm", 5 + random.nextInt(500));
        }
        some(mobility, "departements", DEPARTEMENTS, 3);
        if (chance(70)) {
            body.put(
                    "availableFrom",
                    LocalDate.of(2022 + random.nextInt(5), 1 + random.nextInt(12), 1)
                            .toString());
        }
        some(body, "contractTypes", List.of("CDI", "CDD", "MIS"), 2);
        some(body, "workingTimes", List.of("FULL_TIME", "PART_TIME"), 1);
        body.put("noNights", chance(30)).put("noWeekends", chance(30));
        if (chance(70)) {
            some(body, "licences", List.of("B", "C"), 2);
        }
        some(body, "wishedRome", ROMES, 2);
        some(body, "practisedRome", ROMES, 2);
        competencies(body);
        body.putObject("consents").put("matching", true);
        return body;
    }

    /** Some are 16 or 17, some 15, on the day the test runs. */
    private int birthYear() {
        var thisYear = LocalDate.now(ZoneId.of("Europe/Paris")).getYear();
        if (chance(8)) {
            return thisYear - 17;
        }
        return thisYear - (chance(4) ? 15 : 20 + random.nextInt(45));
    }

    private void place(ObjectNode body) {
        if (chance(10)) {
            return;
        }
        var place = body.putObject("place");
        if (chance(90)) {
            place.put("latitude", 44 + random.nextInt(600) / 100.0).put("longitude", 1 + random.nextInt(600) / 100.0);
        }
        if (chance(90)) {
            place.put("departement", pick(DEPARTEMENTS));
        }
    }

    private void competencies(ObjectNode body) {
        var held = body.putArray("competencies");
        if (chance(80)) {
            BADGE.forEach(
                    code -> held.addObject().put("code", code).put("level", 2).put("evidence", "BADGE"));
        }
        for (var code : OTHERS) {
            if (chance(40)) {
                var evidence = pick(EVIDENCES);
                var least = evidence.equals("ASSESSED") ? 0 : 1;
                held.addObject()
                        .put("code", code)
                        .put("level", least + random.nextInt(4 - least))
                        .put("evidence", evidence);
            }
        }
    }

    private void some(ObjectNode body, String field, List<String> from, int most) {
        var array = body.putArray(field);
        from.stream().filter(any -> chance(35)).limit(most).forEach(array::add);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
