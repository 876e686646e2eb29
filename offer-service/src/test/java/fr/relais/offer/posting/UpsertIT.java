package fr.relais.offer.posting;

import static fr.relais.offer.Api.MINIMAL;
import static fr.relais.offer.Api.as;
import static fr.relais.offer.Api.json;
import static fr.relais.offer.Api.publish;
import static fr.relais.testing.Identity.FRANCE_TRAVAIL;
import static fr.relais.testing.Identity.PARTNER;
import static fr.relais.testing.TopicReader.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fr.relais.offer.PostingTopic;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealServers
class UpsertIT {
    private final PostingTopic topic;
    private final String path = "/sources/partner-demo/offers/" + UUID.randomUUID();

    UpsertIT(DataSource database) {
        this.topic = new PostingTopic(database);
    }

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @Test
    void theFirstWriteCreatesADraftAndTheSameAgainChangesNothing() {
        String id = json(PARTNER)
                .body(MINIMAL)
                .put(path)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("status", is("DRAFT"))
                .body("externalId", is(path.substring(path.lastIndexOf('/') + 1)))
                .extract()
                .path("id");
        json(PARTNER)
                .body(MINIMAL)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", is(id));
    }

    @Test
    void zeroWithASignIsZero() {
        var body = MINIMAL.replaceFirst("}$", ", \"place\": {\"latitude\": 51.4779, \"longitude\": -0.0}}");
        json(PARTNER).body(body).put(path).then().statusCode(201);
        json(PARTNER).body(body).put(path).then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void aPublicOfferIsPublishedAnewOnlyWhenSomethingChanged() {
        String id = json(PARTNER).body(MINIMAL).put(path).then().extract().path("id");
        publish(PARTNER, id);
        json(PARTNER).body(MINIMAL).put(path).then().statusCode(200).header("ETag", "\"2\"");
        assertThat(topic.of(id)).hasSize(1);
        json(PARTNER)
                .body(MINIMAL.replace("CDI", "CDD"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", is("PUBLISHED"))
                .body("contractType", is("CDD"));
        var records = topic.of(id);
        assertThat(records).hasSize(2);
        assertThat(header(records.getLast(), "ce_type")).isEqualTo("relais.offer.offer-changed.v1");
    }

    @Test
    void anEntityTagThatIsSentMustMatch() {
        json(PARTNER).header("If-Match", "\"1\"").body(MINIMAL).put(path).then().statusCode(412);
        json(PARTNER).body(MINIMAL).put(path).then().statusCode(201);
        json(PARTNER).header("If-Match", "\"7\"").body(MINIMAL).put(path).then().statusCode(412);
        json(PARTNER)
                .header("If-Match", "\"1\"")
                .body(MINIMAL.replace("CDI", "MIS"))
                .put(path)
                .then()
                .statusCode(200);
    }

    @Test
    void onlyTheCallersOwnSourcesMayBeWritten() {
        json(PARTNER)
                .body(MINIMAL)
                .put("/sources/francetravail/offers/1")
                .then()
                .statusCode(403);
        json(PARTNER).body("nonsense").put("/sources/other/offers/1").then().statusCode(403);
        json(FRANCE_TRAVAIL)
                .body(MINIMAL)
                .put(path.replace("partner-demo", "francetravail-demo"))
                .then()
                .statusCode(201);
    }

    @Test
    void franceTravailMayLeaveOpenWhatOthersMustSay() {
        var open = "{\"kind\": \"JOB\", \"title\": \"Sans code\", \"contractType\": null, \"workingTime\": null}";
        json(FRANCE_TRAVAIL)
                .body(open)
                .put(path.replace("partner-demo", "francetravail"))
                .then()
                .statusCode(201)
                .body("rome", nullValue())
                .body("unrankedReason", is("NO_ROME_CODE"));
        json(PARTNER).body(open).put(path).then().statusCode(400).body("errors", hasSize(3));
    }

    @Test
    void manyWritersOfOneNewOfferMakeOneOffer() throws Exception {
        var token = PARTNER.token();
        Callable<Integer> write =
                () -> json(PARTNER).auth().oauth2(token).body(MINIMAL).put(path).statusCode();
        var answers = new ArrayList<Integer>();
        try (var writers = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : writers.invokeAll(java.util.Collections.nCopies(16, write))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnly(200, 201);
        assertThat(answers).containsOnlyOnce(201);
    }

    @Test
    void aClosedOfferIsNotWrittenAgain() {
        String id = json(PARTNER).body(MINIMAL).put(path).then().extract().path("id");
        publish(PARTNER, id);
        as(PARTNER).post("/offers/" + id + "/closure").then().statusCode(200);
        json(PARTNER).body(MINIMAL).put(path).then().statusCode(200).body("status", is("CLOSED"));
        json(PARTNER).body(MINIMAL.replace("CDI", "CDD")).put(path).then().statusCode(409);
        assertThat(topic.of(id)).hasSize(2);
    }
}
