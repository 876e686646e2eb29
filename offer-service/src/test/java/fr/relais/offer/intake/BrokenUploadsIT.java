package fr.relais.offer.intake;

import static fr.relais.offer.Api.MINIMAL;
import static fr.relais.offer.Api.as;
import static fr.relais.offer.intake.Imports.FRANCE_TRAVAIL_TYPE;
import static fr.relais.testing.Identity.CANDIDATE;
import static fr.relais.testing.Identity.FRANCE_TRAVAIL;
import static fr.relais.testing.Identity.OPS;
import static fr.relais.testing.Identity.OTHER_PARTNER;
import static fr.relais.testing.Identity.PARTNER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.offer.PostingTopic;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.offer.SharedData;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that are damaged: what is whole comes in, what is not is named, nothing fails. */
@QuarkusTest
@RealServers
class BrokenUploadsIT {
    private static final String[] DAMAGE = {
        "null", "true", "-1", "1e400", "\"\"", "\"\\u0000\\ud83d<b>&amp;\"", "[]", "[null]", "{}", "[{\"libelle\": []}]"
    };

    private final ObjectMapper json = new ObjectMapper();
    private final PostingTopic topic;

    BrokenUploadsIT(DataSource database) {
        this.topic = new PostingTopic(database);
    }

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    /**
     * Every offer but each seventh loses some of its fields, or has others of any type in their place: those come in or
     * are pointed at, the seventh come in.
     */
    @ParameterizedTest
    @ValueSource(strings = {"2022", "2025-a", "2025-b"})
    void fieldsOfAnyTypeOrNoneNeverLoseANeighbour(String file) throws Exception {
        var response = (ObjectNode)
                json.readTree(Files.readAllBytes(SharedData.file("france-travail/search-response-" + file + ".json")));
        var random = new Random(42);
        var marker = UUID.randomUUID().toString().substring(0, 8);
        int offers = 0;
        for (var offer : response.path("resultats")) {
            damage((ObjectNode) offer, random, offers++ % 7 == 0 ? 0 : 6);
            ((ObjectNode) offer).put("id", marker + offers);
        }
        var operation = Imports.franceTravail(json.writeValueAsBytes(response));
        assertThat(operation.getString("status")).isEqualTo("COMPLETED");
        var refused = Imports.rows(operation, "errors", FRANCE_TRAVAIL);
        assertThat(operation.getLong("created")).isEqualTo(offers - refused.size());
        assertThat(stored(marker)).isEqualTo(offers - refused.size());
        assertThat(refused).hasSizeBetween(1, offers / 2);
        assertThat(refused).extracting("code").containsOnly("WRONG_TYPE");
        assertThat(refused).extracting("pointer").doesNotContain("");
        assertThat(refused).extracting("line", Integer.class).noneMatch(line -> line % 7 == 1);
    }

    private void damage(ObjectNode offer, Random random, int times) throws Exception {
        var names = new ArrayList<String>();
        offer.fieldNames().forEachRemaining(names::add);
        for (int i = 0; i < times; i++) {
            var name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> offer.remove(name);
                case 1 -> offer.put(name, "€".repeat(30_000));
                default -> offer.set(name, json.readTree(DAMAGE[random.nextInt(DAMAGE.length)]));
            }
        }
    }

    @Test
    void offersWithoutAnIdAndThingsThatAreNoOffersAreNamedAndTheOthersComeIn() {
        var marker = UUID.randomUUID().toString().substring(0, 8);
        var body = """
                {"resultats": [{"id": "MARK-1"}, {"intitule": "sans id"}, null, 7, {"id": "MARK-2", "x": nonsense},
                 "text", {"id": {}}, {"id": "MARK-3"}, {"id": "MARK-1", "intitule": "la même"}]}""";
        var operation = Imports.franceTravail(body.replace("MARK", marker).getBytes(UTF_8));
        assertThat(operation.getString("status")).isEqualTo("COMPLETED");
        assertThat(operation.getLong("created")).isEqualTo(2);
        assertThat(operation.getLong("updated")).isEqualTo(1);
        assertThat(operation.getLong("rejected")).isEqualTo(6);
        assertThat(Imports.rows(operation, "errors", FRANCE_TRAVAIL))
                .extracting(row -> row.get("line") + " " + row.get("pointer") + " " + row.get("code"))
                .containsExactly(
                        "2 /id MISSING_ID",
                        "3  WRONG_TYPE",
                        "4  WRONG_TYPE",
                        "5  MALFORMED_JSON",
                        "6  WRONG_TYPE",
                        "7 /id MISSING_ID");
        assertThat(stored(marker)).isEqualTo(2);
    }

    @Test
    void aFileThatIsCutAnywhereBringsItsWholeOffersAndSaysThatItWasCut() throws Exception {
        var file = Files.readAllBytes(SharedData.file("france-travail/search-response-2025-b.json"));
        var random = new Random(7);
        for (int i = 0; i < 8; i++) {
            var cut = Arrays.copyOf(file, 20 + random.nextInt(file.length - 30));
            long whole = new String(cut, UTF_8).split("\"employeurHandiEngage\": ?[a-z]+\\s*\\}", -1).length - 1L;
            var operation = Imports.franceTravail(cut);
            assertThat(operation.getString("status")).isEqualTo("FAILED");
            assertThat(operation.getString("reason")).contains("cut off");
            assertThat(operation.getLong("received") - operation.getLong("rejected"))
                    .isEqualTo(whole);
            assertThat(operation.getLong("rejected")).isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<html>", "7"})
    void whatIsNoJsonAtAllIsRefusedAtTheDoor(String body) {
        Imports.upload(FRANCE_TRAVAIL, FRANCE_TRAVAIL_TYPE, body.getBytes(UTF_8))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void linesOfOfferBodiesComeInAsDraftsAndBadOnesAreNamed() {
        var marker = UUID.randomUUID().toString().substring(0, 8);
        var lines = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            lines.add(MINIMAL.replace("\n", " ")
                    .replace("{\"kind\"", "{\"externalId\": \"" + marker + i + "\", \"kind\""));
        }
        lines.set(
                1,
                lines.get(1)
                        .replace(
                                "CDI\"",
                                "CDI\", \"colour\": 1, \"positions\": \"2\", \"place\": {\"communeInsee\": \"99999\"}"));
        lines.set(2, lines.get(2).replace("\"externalId\"", "\"other\""));
        lines.add(lines.getFirst().substring(0, 40));
        var body = String.join("\n", lines).getBytes(UTF_8);
        var operation = Imports.ended(Imports.upload(PARTNER, "application/x-ndjson", body), PARTNER);
        assertThat(operation.getString("status")).isEqualTo("COMPLETED");
        assertThat(operation.getLong("created")).isEqualTo(3);
        assertThat(Imports.rows(operation, "errors", PARTNER))
                .extracting(row -> row.get("externalId") + " " + row.get("pointer") + " " + row.get("code"))
                .containsExactly(
                        marker + "1 /colour UNKNOWN_FIELD",
                        marker + "1 /positions WRONG_TYPE",
                        marker + "1 /place/communeInsee UNKNOWN_COMMUNE",
                        "null /externalId INVALID_VALUE",
                        "null /other UNKNOWN_FIELD",
                        "null  MALFORMED_JSON");
        assertThat(topic.number("select count(*) from offer where status = 'DRAFT' and source = 'partner-demo'"
                        + " and external_id like '" + marker + "%'"))
                .isEqualTo(3);
        var again = Imports.ended(Imports.upload(PARTNER, "application/x-ndjson", body), PARTNER);
        assertThat(again.getLong("unchanged")).isEqualTo(3);
    }

    @Test
    void onlyWhoMayWriteForTheSourceImportsAndOnlyTheUploaderReadsTheReport() {
        var body = "{\"resultats\": []}".getBytes(UTF_8);
        Imports.upload(PARTNER, FRANCE_TRAVAIL_TYPE, body).then().statusCode(403);
        Imports.upload(CANDIDATE, FRANCE_TRAVAIL_TYPE, body).then().statusCode(403);
        Imports.upload(OPS, FRANCE_TRAVAIL_TYPE, body).then().statusCode(403);
        Imports.upload(FRANCE_TRAVAIL, "text/csv", body).then().statusCode(415);
        as(PARTNER)
                .contentType("application/x-ndjson")
                .body("{}".getBytes(UTF_8))
                .post("/imports?source=francetravail")
                .then()
                .statusCode(403);
        var mine = "/imports/" + Imports.franceTravail(body).getString("id");
        as(OPS).get(mine).then().statusCode(200);
        for (var report : List.of("", "/errors", "/items")) {
            as(FRANCE_TRAVAIL).get(mine + report).then().statusCode(200);
            as(OTHER_PARTNER).get(mine + report).then().statusCode(404);
            as(CANDIDATE).get(mine + report).then().statusCode(403);
        }
        as(OPS).get(mine + "/errors").then().statusCode(403);
    }

    private long stored(String marker) {
        return topic.number(
                "select count(*) from offer where source = 'francetravail' and external_id like '" + marker + "%'");
    }
}
