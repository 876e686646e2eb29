package fr.relais.skills.loading;

import static fr.relais.skills.Api.anonymous;
import static fr.relais.skills.Api.editor;
import static fr.relais.skills.loading.OfficialFiles.load;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fr.relais.skills.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each test has an occupation of its own, of those that come with the registry. */
@QuarkusTest
@RealServers
class MobilityLoaderIT {
    private static final String HEADER = "from,to,kind,version,rank,scope\n";

    private static ValidatableResponse send(String rows) {
        return load("rome", "text/csv", HEADER + rows).statusCode(200);
    }

    private static List<String> official(String rome) {
        return anonymous().get("/occupations/" + rome).path("bridges.findAll { it.kind == 'OFFICIAL' }.to");
    }

    private static List<String> curated(String rome) {
        return anonymous().get("/occupations/" + rome).path("bridges.findAll { it.kind == 'CURATED' }.to");
    }

    @Test
    void mobilitiesComeAfterTheCuratedBridgesInTheOrderOfTheirRanks() {
        var before = curated("G1803");
        send("G1803,N4103,mobilite,4.60,2,rome\nG1803,N1103,mobilite,4.60,1,rome\n")
                .body("created", is(2));
        assertThat(official("G1803")).containsExactly("N1103", "N4103");
        List<String> all = anonymous().get("/occupations/G1803").path("bridges.to");
        assertThat(all.subList(0, before.size())).isEqualTo(before).isNotEmpty();
        anonymous()
                .get("/occupations/G1803/bridges?limit=100")
                .then()
                .body("items.to", is(all))
                .body("items.findAll { it.kind == 'OFFICIAL' }.reasonFr", everyItem(nullValue()));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var file = "G1602,N4103,mobilite,4.60,1,rome\nG1602,N1103,mobilite,4.60,2,rome\n";
        send(file).body("created", is(2));
        String registry = anonymous().get("/registry").path("version");
        send(file).body("unchanged", is(2)).body("created", is(0)).body("updated", is(0));
        anonymous().get("/registry").then().body("version", is(registry));
        send("G1602,N1103,mobilite,4.60,1,rome\nG1602,N4103,mobilite,4.60,2,rome\n")
                .body("updated", is(2));
        assertThat(official("G1602")).containsExactly("N1103", "N4103");
        send("G1602,N4103,mobilite,4.60,1,rome\n").body("updated", is(1));
        assertThat(official("G1602")).containsExactly("N4103");
    }

    @Test
    void aCuratedBridgeWinsAndIsNotDoubled() {
        var to = curated("D1507").getFirst();
        send("D1507," + to + ",mobilite,4.60,1,rome\n").body("unchanged", is(1)).body("created", is(0));
        assertThat(official("D1507")).isEmpty();
        assertThat(curated("D1507")).containsOnlyOnce(to);
    }

    @Test
    void anEditorLeavesTheOfficialOnesAsTheyAre() {
        send("K2204,N4103,mobilite,4.60,1,rome\nK2204,N1103,mobilite,4.60,2,rome\n");
        var read = anonymous().get("/occupations/K2204");
        editor().header("If-Match", read.header("ETag"))
                .body(Map.of(
                        "label",
                        read.<String>path("label"),
                        "requirements",
                        List.of(Map.of("competency", "SOC-E01", "level", 1, "weight", 1)),
                        "bridges",
                        List.of(Map.of("to", "N1103", "reasonFr", "Les deux se font debout."))))
                .put("/occupations/K2204")
                .then()
                .statusCode(200)
                .body("bridges.to", contains("N1103", "N4103"))
                .body("bridges.kind", contains("CURATED", "OFFICIAL"));
    }

    @Test
    void whatTheRegistryDoesNotKnowIsNamed() {
        send("Z9999,N4103,mobilite,4.60,1,rome\nA9999,N4103,mobilite,4.60,1,rome\nL1512,A9999,mobilite,4.60,1,rome\n")
                .body("rejected", is(3))
                .body("errors.pointer", is(List.of("/from", "/from", "/to")))
                .body("errors.code", is(List.of("MALFORMED_CODE", "UNKNOWN_ROME", "UNKNOWN_ROME")))
                .body("errors.line", is(List.of(2, 3, 4)));
    }

    @Test
    void anOccupationKeepsTheNearestOnly() {
        List<String> codes = anonymous().get("/occupations?limit=40").path("items.rome");
        var rows = IntStream.range(0, 40)
                .filter(i -> !codes.get(i).equals("I1401"))
                .mapToObj(i -> "I1401," + codes.get(i) + ",mobilite,4.60," + (i + 1) + ",rome\n")
                .collect(Collectors.joining());
        send(rows).body("errors.code", everyItem(is("TOO_MANY")));
        assertThat(official("I1401").size() + curated("I1401").size())
                .isBetween(25, 25 + curated("I1401").size());
        assertThat(official("I1401")).contains(codes.getFirst()).doesNotContain(codes.getLast());
    }

    @Test
    void aTableThatIsNeitherIsRefusedAndToldWhatThereIs() {
        load("rome", "text/csv", "von,nach\nK2504,K2503\n")
                .statusCode(400)
                .body("errors[0].code", is("COLUMNS_MISSING"))
                .body("errors[0].message", containsString("from, to, version, rank"));
    }
}
