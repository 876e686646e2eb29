package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.body;
import static fr.relais.candidate.Api.created;
import static fr.relais.candidate.Api.fresh;
import static fr.relais.candidate.Api.patch;
import static fr.relais.candidate.Api.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.events.Topics;
import fr.relais.testing.Identity;
import fr.relais.testing.TopicReader;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Merge patches: what they change, what they demand, and that none is lost. */
@QuarkusTest
@RealServers
class PatchIT {
    private static final String NONSENSE = "{\"nope\": ";

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @BeforeEach
    void registry() {
        Registry.ready(readiness);
    }

    @Test
    void aPatchChangesWhatItNamesRemovesWhatItNullsAndKeepsTheRest() {
        var id = created(fresh(), body(", \"licences\": [\"B\"], \"noNights\": true, \"contractTypes\": [\"CDI\"]"));
        patch(Identity.PARTNER, id, "\"1\"", """
                {"licences": null, "contractTypes": ["CDD"], "person": {"phone": null}, "place": {"departement": "75"}}""")
                .then()
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("licences", nullValue())
                .body("contractTypes[0]", is("CDD"))
                .body("noNights", is(true))
                .body("place.departement", is("75"))
                .body("person.phone", nullValue())
                .body("person.givenName", is("Inès"));
        patch(Identity.PARTNER, id, "\"2\"", "{\"contractTypes\": null}").then().body("contractTypes", empty());
    }

    @Test
    void aCommuneReplacesThePointAndAPointMovesWithinTheRest() {
        var id =
                created(fresh(), body(", \"place\": {\"latitude\": 1.5, \"longitude\": 2.5, \"departement\": \"75\"}"));
        patch(Identity.PARTNER, id, "*", "{\"place\": {\"latitude\": 3}}")
                .then()
                .body("place.latitude", is(3.0f))
                .body("place.longitude", is(2.5f));
        patch(Identity.PARTNER, id, "*", "{\"place\": {\"communeInsee\": \"94028\"}}")
                .then()
                .body("place.departement", is("94"))
                .body("place.latitude", is(48.7837f));
        patch(Identity.PARTNER, id, "*", "{\"place\": null}").then().body("place", nullValue());
    }

    @Test
    void allThatIsWrongWithAPatchIsNamedTogether() {
        var id = created(fresh(), body(""));
        patch(Identity.PARTNER, id, "*", """
                {"person": {"birthDate": "soon"}, "mobility": {"maxDistanceKm": -1}, "licences": {}, "x": 1,
                 "practisedRome": ["Z9999"]}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/person/birthDate", "/mobility/maxDistanceKm", "/licences", "/x", "/practisedRome/0"));
    }

    @Test
    void aPatchThatChangesNothingKeepsTheTag() {
        var id = created(fresh(), body(", \"noNights\": true"));
        patch(Identity.PARTNER, id, "\"1\"", "{\"noNights\": true}").then().header("ETag", is("\"1\""));
    }

    @Test
    void unauthenticatedForbiddenAndAbsentComeBeforeThePreconditionAndThePreconditionBeforeTheBody() {
        var id = created(fresh(), body(""));
        send(Identity.EMPLOYER, id, null).then().statusCode(403);
        send(Identity.OTHER_PARTNER, id, null).then().statusCode(404);
        send(Identity.OTHER_PARTNER, "none", null).then().statusCode(404);
        send(Identity.PARTNER, id, null).then().statusCode(428);
        send(Identity.PARTNER, id, "\"7\"").then().statusCode(412);
        send(Identity.PARTNER, id, "\"1\"").then().statusCode(400).contentType("application/problem+json");
        io.restassured.RestAssured.given()
                .body(NONSENSE)
                .contentType("application/merge-patch+json")
                .patch("/api/v1/candidates/" + id)
                .then()
                .statusCode(401);
    }

    private static io.restassured.response.Response send(
            Identity who, String id, @org.jspecify.annotations.Nullable String ifMatch) {
        var request = as(who).contentType("application/merge-patch+json").body(NONSENSE);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch("/candidates/" + id);
    }

    @Test
    void aTagThatWasReadIsAnsweredWith304() {
        var id = created(fresh(), body(""));
        as(Identity.PARTNER)
                .header("If-None-Match", "\"1\"")
                .get("/candidates/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void ofPatchesAtTheSameTimeOneWinsAndTheOthersAreToldSo() {
        var id = created(fresh(), body(""));
        var won = new AtomicInteger();
        concurrently(8, i -> {
            var status = patch(
                            Identity.PARTNER, id, "\"1\"", "{\"mobility\": {\"maxDistanceKm\": %d}}".formatted(i + 1))
                    .statusCode();
            assertThat(status).isIn(200, 412);
            won.addAndGet(status == 200 ? 1 : 0);
        });
        assertThat(won).hasValue(1);
    }

    @Test
    void noEventIsLostAndNoneOvertakesAnother() throws IOException {
        var id = created(fresh(), body(""));
        concurrently(
                40,
                i -> patch(Identity.PARTNER, id, "*", "{\"mobility\": {\"maxDistanceKm\": %d}}".formatted(i + 1))
                        .then()
                        .statusCode(200));
        var records = Topic.await(Topics.PROFILE, id, 41);
        assertThat(records)
                .extracting(TopicReader::sequence)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 41).mapToObj(Long::valueOf).toList());
        var last = new ObjectMapper().readTree(records.getLast().value());
        read(Identity.PARTNER, id)
                .then()
                .body(
                        "mobility.maxDistanceKm",
                        is(last.at("/mobility/maxDistanceKm").intValue()));
    }

    @Test
    void upsertsOfANewCandidateAtTheSameTimeMakeOne() {
        var externalId = fresh();
        var created = new AtomicInteger();
        concurrently(8, i -> {
            var status = Api.upsert(externalId, body("")).statusCode();
            assertThat(status).isIn(200, 201);
            created.addAndGet(status == 201 ? 1 : 0);
        });
        assertThat(created).hasValue(1);
    }

    private interface Step {
        void run(int number);
    }

    private static void concurrently(int times, Step step) {
        try (var pool = Executors.newFixedThreadPool(8)) {
            CompletableFuture.allOf(IntStream.range(0, times)
                            .mapToObj(i -> CompletableFuture.runAsync(() -> step.run(i), pool))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }
}
