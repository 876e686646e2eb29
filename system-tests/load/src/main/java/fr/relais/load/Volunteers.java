package fr.relais.load;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Invented people who all hold the badge of one programme, and with it 15 competencies; as NDJSON and as CSV.
 *
 * @param series tells those of one file from those of another
 * @param codes the competencies
 */
record Volunteers(String series, int people, List<String> codes) {
    private static final String COLUMNS =
            "externalId,givenName,familyName,email,birthDate,latitude,longitude,departement,"
                    + "maxDistanceKm,availableFrom,contractTypes,workingTimes,wishedRome,competencies,consents\n";

    /** @param matching whether they consent to be ranked */
    String ndjson(boolean matching) {
        var badge = codes.stream()
                .map(code -> "{\"code\":\"" + code + "\",\"level\":1,\"evidence\":\"BADGE\"}")
                .collect(Collectors.joining(",", "[", "]"));
        return lines(i -> """
                {"externalId":"%s","person":{"givenName":"Prénom%d","familyName":"Nom%d","email":"%d@example.org",\
                "birthDate":"%s"},"place":{"latitude":%s,"longitude":%s,"departement":"93"},\
                "mobility":{"maxDistanceKm":30},"availableFrom":"2026-12-01","contractTypes":["CDI","CDD"],\
                "workingTimes":["FULL_TIME"],"wishedRome":["K2503","G1703"],"competencies":%s,\
                "consents":{"matching":%b,"employers":true}}
                """.formatted(id(i), i, i, i, birthDate(i), latitude(i), longitude(i), badge, matching));
    }

    /** The same people, consenting. */
    String csv() {
        var badge = codes.stream().map(code -> code + ":1:BADGE").collect(Collectors.joining(" "));
        return COLUMNS
                + lines(i ->
                        "%s,Prénom%d,Nom%d,%d@example.org,%s,%s,%s,93,30,2026-12-01,CDI CDD,FULL_TIME,K2503 G1703,%s,"
                                        .formatted(id(i), i, i, i, birthDate(i), latitude(i), longitude(i), badge)
                                + "matching employers\n");
    }

    private String lines(IntFunction<String> line) {
        return IntStream.range(0, people).mapToObj(line).collect(Collectors.joining());
    }

    private String id(int i) {
        return "volunteer-" + series + "-" + i;
    }

    private static String birthDate(int i) {
        return "%d-%02d-%02d".formatted(1950 + i % 55, 1 + i % 12, 1 + i % 28);
    }

    private static double latitude(int i) {
        return 48.5 + i % 1000 / 1e3;
    }

    private static double longitude(int i) {
        return 2 + i % 997 / 1e3;
    }
}
