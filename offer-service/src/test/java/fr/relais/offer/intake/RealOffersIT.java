package fr.relais.offer.intake;

import static fr.relais.offer.Api.anonymous;
import static fr.relais.testing.Identity.FRANCE_TRAVAIL;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.offer.PostingTopic;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.offer.SharedData;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three real answers of France Travail, whole. */
@QuarkusTest
@RealServers
class RealOffersIT {
    private final ObjectMapper json = new ObjectMapper();
    private final PostingTopic topic;

    RealOffersIT(DataSource database) {
        this.topic = new PostingTopic(database);
    }

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @ParameterizedTest
    @CsvSource({"2022, 74", "2025-a, 150", "2025-b, 48"})
    void everyOfferComesInWithRequirementsOrAReasonAndIsPublishedAsItIsStored(String file, int offers)
            throws Exception {
        var body = Files.readAllBytes(SharedData.file("france-travail/search-response-" + file + ".json"));
        var operation = Imports.franceTravail(body);
        assertThat(operation.getString("status")).isEqualTo("COMPLETED");
        assertThat(operation.getLong("received")).isEqualTo(offers);
        assertThat(operation.getLong("rejected")).isZero();
        assertThat(Imports.rows(operation, "errors", FRANCE_TRAVAIL)).isEmpty();

        var latest = topic.latest();
        var origins = new TreeMap<String, Integer>();
        for (var row : Imports.rows(operation, "items", FRANCE_TRAVAIL)) {
            var id = String.valueOf(row.get("id"));
            var served = json.readTree(anonymous().get("/offers/" + id).asString());
            assertThat(json.readTree(requireNonNull(latest.get(id)).value())).isEqualTo(served);
            origins.merge(origin(served), 1, Integer::sum);
            assertThat(served.path("status").asText()).isEqualTo("PUBLISHED");
            assertThat(served.path("source").asText()).isEqualTo("francetravail");
            assertThat(served.path("employer").isNull()).isTrue();
            assertThat(String.valueOf(row.get("note"))).contains(origin(served));
        }
        System.out.printf("france travail %s: %d offers, requirements by origin %s%n", file, offers, origins);
        assertThat(origins.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(offers);
        assertThat(origins.getOrDefault("MAPPED", 0)).isGreaterThan(0);
        assertThat(origins.getOrDefault("INFERRED", 0)).isGreaterThan(0);
        assertThat(origins).containsOnlyKeys("MAPPED", "INFERRED", "NO_OCCUPATION_PROFILE");
    }

    private static String origin(JsonNode offer) {
        var requirements = offer.path("requirements");
        return requirements.isEmpty()
                ? offer.path("unrankedReason").asText()
                : requirements.get(0).path("origin").asText();
    }

    @Test
    void whatAnOfferSaysIsFoundInItsState() throws Exception {
        var body = Files.readAllBytes(SharedData.file("france-travail/search-response-2022.json"));
        Imports.franceTravail(body);
        Map<String, JsonNode> states = new HashMap<>();
        for (var record : topic.latest().values()) {
            if (record.value() != null) {
                var state = json.readTree(record.value());
                states.put(state.path("externalId").asText(), state);
            }
        }
        int licences = 0;
        for (var raw : json.readTree(body).path("resultats")) {
            var state = requireNonNull(states.get(raw.path("id").asText()));
            assertThat(state.at("/rome/code")).isEqualTo(raw.path("romeCode"));
            assertThat(state.at("/rome/version").asText()).isEqualTo("3");
            assertThat(state.path("contractType")).isEqualTo(raw.path("typeContrat"));
            assertThat(state.at("/place/latitude").asDouble())
                    .isEqualTo(raw.at("/lieuTravail/latitude").asDouble());
            assertThat(state.path("positions")).isEqualTo(raw.path("nombrePostes"));
            assertThat(state.path("workingTime").asText())
                    .isEqualTo(
                            raw.path("dureeTravailLibelleConverti").asText().equals("Temps plein")
                                    ? "FULL_TIME"
                                    : "PART_TIME");
            licences += state.path("licences").size();
        }
        assertThat(licences).isEqualTo(18);
    }

    @Test
    void aSecondImportChangesNothingAndPublishesNothing() throws Exception {
        var body = Files.readAllBytes(SharedData.file("france-travail/search-response-2025-a.json"));
        Imports.franceTravail(body);
        int before = topic.all().size();
        var again = Imports.franceTravail(body);
        assertThat(again.getLong("unchanged")).isEqualTo(150);
        assertThat(again.getLong("created") + again.getLong("updated") + again.getLong("rejected"))
                .isZero();
        assertThat(topic.all()).hasSize(before);
    }
}
