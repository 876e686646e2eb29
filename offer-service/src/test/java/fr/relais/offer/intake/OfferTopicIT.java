package fr.relais.offer.intake;

import static fr.relais.offer.Api.anonymous;
import static fr.relais.offer.Api.as;
import static fr.relais.testing.Identity.FRANCE_TRAVAIL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.offer.PostingTopic;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.offer.SharedData;
import fr.relais.testing.TopicReader;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** France Travail's topic, and what comes of messages late, twice, broken or taken back. */
@QuarkusTest
@RealServers
class OfferTopicIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final ObjectMapper json = new ObjectMapper();
    private final OfferMessages messages = new OfferMessages();
    private final PostingTopic topic;
    private final String id = "T" + UUID.randomUUID();

    OfferTopicIT(DataSource database) {
        this.topic = new PostingTopic(database);
    }

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @AfterEach
    void close() {
        messages.close();
    }

    @Test
    void theSameOffersComeOfTheTopicAsOfTheImport() throws Exception {
        for (var file : List.of("2022", "2025-a", "2025-b")) {
            var body = json.readTree(SharedData.file("france-travail/search-response-" + file + ".json")
                    .toFile());
            Imports.franceTravail(json.writeValueAsBytes(body));
            var sent = new ArrayList<String>();
            for (var raw : body.path("resultats")) {
                sent.add(raw.path("id").asText());
                var copy = raw.<ObjectNode>deepCopy();
                copy.put("id", "topic-" + raw.path("id").asText());
                messages.send(copy.path("id").asText(), json.writeValueAsBytes(copy));
            }
            for (var offer : sent) {
                assertThat(saying(awaitOffer("topic-" + offer, 1))).isEqualTo(saying(awaitOffer(offer, 1)));
            }
        }
    }

    /** All but the ids and the moment of publication. */
    private static JsonNode saying(JsonNode offer) {
        return ((ObjectNode) offer.deepCopy()).without(List.of("offerId", "externalId", "publishedAt"));
    }

    @Test
    void whatIsSentAgainIsNotToldAgainAndWhatChangedIs() throws Exception {
        messages.send(id, offer("2026-01-01T10:00:00Z", "CDI"));
        messages.send(id, offer("2026-01-01T10:00:00Z", "CDI"));
        messages.send(id, offer("2026-01-02T10:00:00.5+02:00", "CDD"));
        var offer = awaitOffer(id, 2);
        assertThat(offer.path("contractType").asText()).isEqualTo("CDD");
        assertThat(types(offer)).containsExactly("relais.offer.offer-published.v1", "relais.offer.offer-changed.v1");
    }

    @Test
    void anOlderMessageDoesNotTakeThePlaceOfANewerOne() throws Exception {
        messages.send(id, offer("2026-01-02T10:00:00Z", "CDI"));
        messages.send(id, offer("2026-01-01T10:00:00Z", "CDD"));
        messages.send(id, offer("2026-01-03T10:00:00Z", "MIS"));
        var offer = awaitOffer(id, 2);
        assertThat(offer.path("contractType").asText()).isEqualTo("MIS");
    }

    @Test
    void nullTakesAnOfferBackForWhateverWasWrittenBefore() throws Exception {
        messages.send(id, offer("2026-01-02T10:00:00Z", "CDI"));
        messages.send(id, null);
        var closed = awaitOffer(id, 2);
        assertThat(closed.path("status").asText()).isEqualTo("CLOSED");
        messages.send(id, offer("2026-01-03T10:00:00Z", "CDD"));
        var late = Imports.franceTravail(offer("2026-01-04T10:00:00Z", "CDD"));
        assertThat(late.getLong("unchanged")).isEqualTo(1);
        assertThat(Imports.rows(late, "items", FRANCE_TRAVAIL))
                .singleElement()
                .extracting(row -> String.valueOf(row.get("note")))
                .asString()
                .contains("passedOver=TAKEN_BACK");
        messages.send(id, offer(Instant.now().plusSeconds(60).toString(), "MIS"));
        var again = awaitOffer(id, 3);
        assertThat(again.path("status").asText()).isEqualTo("PUBLISHED");
        assertThat(again.path("contractType").asText()).isEqualTo("MIS");
        assertThat(types(again))
                .containsExactly(
                        "relais.offer.offer-published.v1",
                        "relais.offer.offer-closed.v1",
                        "relais.offer.offer-published.v1");
    }

    @Test
    void whatWasTakenBackBeforeItCameDoesNotCome() throws Exception {
        messages.send(id, null);
        messages.send(id, offer("2026-01-02T10:00:00Z", "CDI"));
        messages.send(id, offer(Instant.now().plusSeconds(60).toString(), "MIS"));
        assertThat(awaitOffer(id, 1).path("contractType").asText()).isEqualTo("MIS");
    }

    @Test
    void anOfferThatIsDeletedHereDoesNotComeBackByAnOlderMessage() throws Exception {
        messages.send(id, offer("2026-01-02T10:00:00Z", "CDI"));
        var offer = awaitOffer(id, 1);
        as(FRANCE_TRAVAIL)
                .header("If-Match", "\"1\"")
                .delete("/offers/" + offer.path("offerId").asText())
                .then()
                .statusCode(204);
        messages.send(id, offer("2026-01-03T10:00:00Z", "CDI"));
        messages.send(id, offer(Instant.now().plusSeconds(60).toString(), "MIS"));
        var again = awaitOffer(id, 1);
        assertThat(again.path("contractType").asText()).isEqualTo("MIS");
        assertThat(again.path("offerId")).isNotEqualTo(offer.path("offerId"));
    }

    @Test
    void whatIsNoOfferIsBuriedAndTheOthersAreReadOn() throws Exception {
        var broken = Map.of(
                id + "-cut",
                "{\"id\": \"" + id,
                id + "-list",
                "[]",
                id + "-other",
                "{\"id\": \"another\"}",
                id + "-none",
                "{}");
        broken.forEach((key, value) -> messages.send(key, value.getBytes(UTF_8)));
        messages.send(id, offer("2026-01-02T10:00:00Z", "CDI"));
        awaitOffer(id, 1);
        for (var key : broken.keySet()) {
            var letter = await().atMost(SOON)
                    .until(() -> TopicReader.of("francetravail.offre.v2.dlq", key), letters -> !letters.isEmpty())
                    .getFirst();
            assertThat(letter.value()).isEqualTo(broken.get(key));
            assertThat(TopicReader.header(letter, "dead-letter-topic")).isEqualTo("francetravail.offre.v2");
            assertThat(TopicReader.header(letter, "dead-letter-reason")).isNotBlank();
        }
    }

    @Test
    void whatTheDatabaseRefusesIsBuriedAndTheOthersAreReadOn() throws Exception {
        var refused = id + "-refused";
        topic.execute("alter table offer add constraint refused check (external_id <> '" + refused + "') not valid");
        try {
            messages.send(id, offer("2026-01-02T10:00:00Z", "CDI"));
            messages.send(
                    refused,
                    "{\"id\": \"%s\", \"intitule\": \"Agent\", \"romeCode\": \"K2503\"}"
                            .formatted(refused)
                            .getBytes(UTF_8));
            messages.send(id, offer("2026-01-03T10:00:00Z", "CDD"));
            awaitOffer(id, 2);
            await().atMost(SOON)
                    .until(() -> !TopicReader.of("francetravail.offre.v2.dlq", refused)
                            .isEmpty());
        } finally {
            topic.execute("alter table offer drop constraint refused");
        }
        assertThat(topic.text("select status from offer where external_id = ?", refused))
                .isNull();
    }

    private byte[] offer(String writtenAt, String contract) {
        return """
                {"id": "%s", "intitule": "Agent d'accueil", "dateActualisation": "%s", "romeCode": "K2503",
                 "typeContrat": "%s"}""".formatted(id, writtenAt, contract).getBytes(UTF_8);
    }

    private JsonNode awaitOffer(String externalId, long version) {
        return await().atMost(SOON)
                .pollDelay(Duration.ZERO)
                .ignoreExceptions()
                .until(
                        () -> served(externalId),
                        offer -> offer != null && offer.path("version").asLong() == version);
    }

    private @Nullable JsonNode served(String externalId) throws Exception {
        var id =
                topic.text("select id::text from offer where source = 'francetravail' and external_id = ?", externalId);
        return id == null
                ? null
                : json.readTree(anonymous().get("/offers/" + id).asString());
    }

    private List<String> types(JsonNode offer) {
        return topic.of(offer.path("offerId").asText()).stream()
                .map(record -> TopicReader.header(record, "ce_type"))
                .toList();
    }
}
