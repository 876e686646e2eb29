package fr.relais.offer.posting;

import static fr.relais.offer.Api.MINIMAL;
import static fr.relais.offer.Api.anonymous;
import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.draft;
import static fr.relais.offer.Api.json;
import static fr.relais.offer.Api.patch;
import static fr.relais.offer.Api.publish;
import static fr.relais.testing.Identity.PARTNER;
import static fr.relais.testing.TopicReader.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.offer.PostingTopic;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealServers
class LifeOfAnOfferIT {
    private final ObjectMapper json = new ObjectMapper();
    private final PostingTopic topic;

    LifeOfAnOfferIT(DataSource database) {
        this.topic = new PostingTopic(database);
    }

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @Test
    void aNewOfferIsADraftThatNobodyHearsOf() {
        var answer = json(PARTNER).body(MINIMAL).post("/offers").then().statusCode(201);
        answer.header("ETag", "\"1\"")
                .header("Location", startsWith("http"))
                .body("status", is("DRAFT"))
                .body("version", is(1))
                .body("source", is("partner-demo"))
                .body("externalId", nullValue())
                .body("experience", is("BEGINNER"))
                .body("positions", is(1))
                .body("rome.version", is("4.60"))
                .body("rome.label", is("Métier K2503"))
                .body("requirements", hasSize(greaterThan(3)))
                .body("requirements.origin", everyItem(is("INFERRED")))
                .body("requirements.exigence", everyItem(is("S")))
                .body("unrankedReason", nullValue())
                .body("publishedAt", nullValue());
        String id = answer.extract().path("id");
        assertThat(answer.extract().<String>path("offerId")).isEqualTo(id);
        as(PARTNER).get("/offers/" + id).then().statusCode(200).body("offerId", is(id));
        assertThat(topic.of(id)).isEmpty();
    }

    @Test
    void everyPublicStateIsOnTheTopicAsItIsServed() throws Exception {
        var id = draft(PARTNER, MINIMAL);
        publish(PARTNER, id).then().statusCode(200).header("ETag", "\"2\"").body("status", is("PUBLISHED"));
        assertServed(id, 0, "relais.offer.offer-published.v1", "2");

        patch(PARTNER, "\"2\"")
                .body("{\"title\": \"Agent\", \"positions\": 4}")
                .patch("/offers/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("positions", is(4))
                .body("requirements.origin", everyItem(is("INFERRED")));
        assertServed(id, 1, "relais.offer.offer-changed.v1", "3");

        as(PARTNER).post("/offers/" + id + "/closure").then().statusCode(200).body("status", is("CLOSED"));
        assertServed(id, 2, "relais.offer.offer-closed.v1", "4");

        as(PARTNER).header("If-Match", "\"4\"").delete("/offers/" + id).then().statusCode(204);
        var last = topic.of(id).getLast();
        assertThat(last.value()).isNull();
        assertThat(header(last, "ce_type")).isEqualTo("relais.offer.offer-withdrawn.v1");
        assertThat(header(last, "ce_sequence")).isEqualTo("5");
        as(PARTNER).get("/offers/" + id).then().statusCode(404);
    }

    private void assertServed(String id, int index, String type, String version) throws Exception {
        var records = topic.of(id);
        assertThat(records).hasSize(index + 1);
        var record = records.get(index);
        assertThat(header(record, "ce_type")).isEqualTo(type);
        assertThat(header(record, "ce_sequence")).isEqualTo(version);
        assertThat(header(record, "ce_subject")).isEqualTo(id);
        assertThat(header(record, "ce_source")).isEqualTo("/relais/offer-service");
        var served = as(PARTNER).get("/offers/" + id).asString();
        assertThat(json.readTree(record.value())).isEqualTo(json.readTree(served));
    }

    @Test
    void whatChangesNothingPublishesNothing() {
        var id = draft(PARTNER, MINIMAL);
        publish(PARTNER, id);
        int before = topic.all().size();
        publish(PARTNER, id).then().statusCode(200).header("ETag", "\"2\"");
        patch(PARTNER, "\"2\"")
                .body("{\"title\": \"Agent d'accueil\", \"night\": false}")
                .patch("/offers/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        patch(PARTNER, "\"2\"").body("{}").patch("/offers/" + id).then().header("ETag", "\"2\"");
        assertThat(topic.all()).hasSize(before);
    }

    @Test
    void aDeletedDraftLeavesNoTrace() {
        var id = draft(PARTNER, MINIMAL);
        as(PARTNER).header("If-Match", "\"1\"").delete("/offers/" + id).then().statusCode(204);
        assertThat(topic.of(id)).isEmpty();
        assertThat(topic.number("select count(*) from offer where id = '" + id + "'"))
                .isZero();
    }

    @Test
    void aClosedOfferStaysAsItIs() {
        var id = draft(PARTNER, MINIMAL);
        as(PARTNER).post("/offers/" + id + "/closure").then().statusCode(409).body("code", is("CONFLICT"));
        publish(PARTNER, id);
        as(PARTNER).post("/offers/" + id + "/closure").then().statusCode(200);
        as(PARTNER).post("/offers/" + id + "/closure").then().statusCode(200).header("ETag", "\"3\"");
        publish(PARTNER, id).then().statusCode(409);
        patch(PARTNER, "\"3\"")
                .body("{\"title\": \"Autre\"}")
                .patch("/offers/" + id)
                .then()
                .statusCode(409);
        patch(PARTNER, "\"3\"").body("{}").patch("/offers/" + id).then().statusCode(200);
        anonymous().get("/offers/" + id).then().statusCode(200).body("status", is("CLOSED"));
    }

    @Test
    void aRepeatedPostUnderOneKeyMakesOneOffer() {
        var key = UUID.randomUUID().toString();
        var first = json(PARTNER).header("Idempotency-Key", key).body(MINIMAL).post("/offers");
        var second = json(PARTNER).header("Idempotency-Key", key).body(MINIMAL).post("/offers");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        json(PARTNER)
                .header("Idempotency-Key", key)
                .body(MINIMAL.replace("accueil", "entretien"))
                .post("/offers")
                .then()
                .statusCode(422)
                .body("code", is("KEY_REUSED"));
    }

    @Test
    void anotherOccupationBringsItsOwnRequirementsAndLabel() {
        var id = draft(PARTNER, MINIMAL);
        patch(PARTNER, "\"1\"")
                .body("{\"rome\": {\"code\": \"N2201\"}}")
                .patch("/offers/" + id)
                .then()
                .statusCode(200)
                .body("rome.label", is("Métier N2201"))
                .body("requirements[0].competency", is("SOC-F03"));
        patch(PARTNER, "\"2\"")
                .body("{\"rome\": {\"code\": \"A0000\"}}")
                .patch("/offers/" + id)
                .then()
                .statusCode(200)
                .body("rome.label", nullValue())
                .body("requirements", hasSize(0))
                .body("unrankedReason", is("NO_OCCUPATION_PROFILE"));
        patch(PARTNER, "\"3\"")
                .body("{\"requirements\": []}")
                .patch("/offers/" + id)
                .then()
                .body("unrankedReason", is("NO_REQUIREMENTS"));
    }

    @Test
    void aCompetencyWrittenTwiceIsKeptOnceWhole() {
        var id = draft(PARTNER, MINIMAL.replace("\"kind\"", """
                "requirements": [{"competency": "SOC-E01", "level": 3, "exigence": "S", "weight": 9},
                 {"competency": "SOC-F01", "level": 1, "exigence": "S"},
                 {"competency": "SOC-E01", "level": 1, "exigence": "E", "weight": 2, "origin": "MAPPED"}],
                "kind\""""));
        as(PARTNER)
                .get("/offers/" + id)
                .then()
                .body("requirements", hasSize(2))
                .body("requirements[0].competency", is("SOC-E01"))
                .body("requirements[0].level", is(1))
                .body("requirements[0].exigence", is("E"))
                .body("requirements[0].weight", is(2))
                .body("requirements[0].origin", is("MAPPED"))
                .body("requirements[1].weight", is(5))
                .body("requirements[1].origin", is("STATED"));
    }

    @Test
    void aCommuneStandsForItsCentre() {
        var id = draft(PARTNER, MINIMAL.replace("\"kind\"", "\"place\": {\"communeInsee\": \"94028\"}, \"kind\""));
        as(PARTNER)
                .get("/offers/" + id)
                .then()
                .body("place.latitude", is(48.7837f))
                .body("place.departement", is("94"));
        patch(PARTNER, "\"1\"")
                .body("{\"place\": {\"latitude\": null, \"longitude\": null}}")
                .patch("/offers/" + id)
                .then()
                .statusCode(200)
                .body("place.latitude", nullValue())
                .body("place.departement", is("94"));
    }

    @Test
    void anOfferThatWasReadIsNotSentAgain() {
        var id = draft(PARTNER, MINIMAL);
        as(PARTNER).header("If-None-Match", "\"1\"").get("/offers/" + id).then().statusCode(304);
        as(PARTNER).header("If-None-Match", "\"9\"").get("/offers/" + id).then().statusCode(200);
    }
}
