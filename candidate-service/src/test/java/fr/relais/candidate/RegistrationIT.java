package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.body;
import static fr.relais.candidate.Api.created;
import static fr.relais.candidate.Api.forget;
import static fr.relais.candidate.Api.fresh;
import static fr.relais.candidate.Api.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import fr.relais.testing.Identity;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Creation, upsert and export. */
@QuarkusTest
@RealServers
class RegistrationIT {
    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @BeforeEach
    void registry() {
        Registry.ready(readiness);
    }

    @Test
    void theSameKeyAndBodyCreateOneCandidateAndAnotherBodyIsRefused() {
        var key = fresh();
        var first = as(Identity.PARTNER)
                .header("Idempotency-Key", key)
                .body(body(""))
                .post("/candidates");
        first.then().statusCode(201).body("person", nullValue());
        as(Identity.PARTNER)
                .header("Idempotency-Key", key)
                .body(body(""))
                .post("/candidates")
                .then()
                .statusCode(201)
                .header("Location", is(first.header("Location")))
                .body("id", is(first.path("id").toString()));
        as(Identity.PARTNER)
                .header("Idempotency-Key", key)
                .body(body(", \"noNights\": true"))
                .post("/candidates")
                .then()
                .statusCode(422);
    }

    /** Neither of another client nor of another person at the same client. */
    @Test
    void theSameKeyOfAnotherCallerIsAnotherKey() {
        forget(Identity.CANDIDATE, Identity.CANDIDATE_ID);
        forget(Identity.OTHER_CANDIDATE, Identity.OTHER_CANDIDATE_ID);
        var key = fresh();
        var created = Stream.of(Identity.PARTNER, Identity.OTHER_PARTNER, Identity.CANDIDATE, Identity.OTHER_CANDIDATE)
                .map(who ->
                        as(who).header("Idempotency-Key", key).body(body("")).post("/candidates"))
                .map(answer -> answer.then().statusCode(201).extract().<String>path("id"))
                .toList();
        assertThat(created).doesNotHaveDuplicates();
    }

    @Test
    void anUpsertReplacesWhatItLeavesOutExceptCompetenciesAndConsents() {
        var externalId = fresh();
        var id = created(
                externalId,
                body(
                        ", \"noNights\": true, \"competencies\": [{\"code\": \"SOC-E01\", \"level\": 2, \"evidence\": \"BADGE\"}]"));
        as(Identity.PARTNER)
                .body("{\"person\": {\"birthDate\": \"1999-04-12\"}}")
                .put(path(externalId))
                .then()
                .statusCode(200)
                .body("id", is(id))
                .body("noNights", is(false))
                .body("competencies", hasSize(1))
                .body("consents.matching", is(true));
        as(Identity.PARTNER)
                .body("{\"person\": {\"birthDate\": \"1999-04-12\"}, \"competencies\": []}")
                .put(path(externalId))
                .then()
                .body("competencies", hasSize(0));
        Api.read(Identity.PARTNER, id).then().body("person.givenName", nullValue());
    }

    @Test
    void anUpsertHonoursATagWhereOneIsGiven() {
        var externalId = fresh();
        as(Identity.PARTNER)
                .header("If-Match", "*")
                .body(body(""))
                .put(path(externalId))
                .then()
                .statusCode(412);
        created(externalId, body(""));
        as(Identity.PARTNER)
                .header("If-Match", "\"8\"")
                .body("{")
                .put(path(externalId))
                .then()
                .statusCode(412);
        as(Identity.PARTNER)
                .header("If-Match", "\"1\"")
                .body(body(", \"noNights\": true"))
                .put(path(externalId))
                .then()
                .statusCode(200);
    }

    @Test
    void theExportHoldsEverythingThatIsKept() {
        var externalId = fresh();
        var id = created(
                externalId,
                body(", \"competencies\": [{\"code\": \"SOC-E01\", \"level\": 2, \"evidence\": \"BADGE\"}]"));
        as(Identity.PARTNER)
                .get("/candidates/" + id + "/export")
                .then()
                .statusCode(200)
                .body("candidate.person.familyName", is("Canari"))
                .body("statements", hasSize(1))
                .body("consents[0].purpose", is("matching"))
                .body("writtenBy[0].externalId", is(externalId))
                .body("published.candidateId", is(id));
    }
}
