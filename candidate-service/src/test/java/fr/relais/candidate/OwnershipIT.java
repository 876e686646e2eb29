package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.body;
import static fr.relais.candidate.Api.created;
import static fr.relais.candidate.Api.forget;
import static fr.relais.candidate.Api.fresh;
import static fr.relais.candidate.Api.patch;
import static fr.relais.candidate.Api.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.events.Topics;
import fr.relais.testing.Identity;
import fr.relais.testing.TopicReader;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose candidate is whose, and who may know who it is. */
@QuarkusTest
@RealServers
class OwnershipIT {
    private static final String OWN = Identity.CANDIDATE_ID;

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @BeforeEach
    void registry() {
        Registry.ready(readiness);
    }

    @ParameterizedTest
    @CsvSource({
        "PARTNER, 200, true", "OTHER_PARTNER, 404, false", "FRANCE_TRAVAIL, 200, false", "CANDIDATE, 404, false",
        "COUNSELLOR, 404, false", "EMPLOYER, 403, false", "OPS, 403, false", "REGISTRY_ADMIN, 403, false"
    })
    void aPartnersCandidateIsSeenBy(Identity who, int status, boolean identity) {
        sees(who, created(fresh(), body("")), status, identity);
    }

    @ParameterizedTest
    @CsvSource({
        "COUNSELLOR, 200, true",
        "OTHER_COUNSELLOR, 404, false",
        "PARTNER, 404, false",
        "FRANCE_TRAVAIL, 200, false",
        "CANDIDATE, 404, false"
    })
    void aCounsellorsCandidateIsSeenBy(Identity who, int status, boolean identity) {
        String id = as(Identity.COUNSELLOR)
                .body(body(""))
                .post("/candidates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        sees(who, id, status, identity);
    }

    @ParameterizedTest
    @CsvSource({
        "CANDIDATE, 200, true",
        "OTHER_CANDIDATE, 404, false",
        "COUNSELLOR, 404, false",
        "PARTNER, 404, false",
        "FRANCE_TRAVAIL, 200, false"
    })
    void aPersonsOwnEntryIsSeenBy(Identity who, int status, boolean identity) {
        forget(Identity.CANDIDATE, OWN);
        as(Identity.CANDIDATE)
                .body(body(""))
                .post("/candidates")
                .then()
                .statusCode(201)
                .body("id", is(OWN));
        sees(who, OWN, status, identity);
    }

    private static void sees(Identity who, String id, int status, boolean identity) {
        var answer = read(who, id).then().statusCode(status);
        if (status == 200) {
            answer.body("person.givenName", identity ? is("Inès") : nullValue());
        }
        for (var part : new String[] {"/competencies", "/consents", "/matching-profile"}) {
            as(who).get("/candidates/" + id + part).then().statusCode(status);
        }
        var exported = who == Identity.FRANCE_TRAVAIL ? 403 : status;
        as(who).get("/candidates/" + id + "/export").then().statusCode(exported);
    }

    @Test
    void theSourceThatWritesAPersonReadsItInTheAnswers() {
        var externalId = fresh();
        var upserted = Api.upsert(externalId, body(""))
                .then()
                .statusCode(201)
                .body("person.givenName", is("Inès"))
                .body("person.birthDate", is(Api.ADULT));
        Api.upsert(externalId, body(", \"noNights\": true"))
                .then()
                .statusCode(200)
                .body("person.email", is("ines.canari@example.org"));
        patch(Identity.PARTNER, upserted.extract().path("id"), "*", "{\"noNights\": false}")
                .then()
                .body("person.familyName", is("Canari"));
        as(Identity.FRANCE_TRAVAIL)
                .body(body(""))
                .put(Api.path(externalId).replace("partner-demo", "francetravail"))
                .then()
                .statusCode(201)
                .body("person.givenName", is("Inès"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTNER", "COUNSELLOR", "FRANCE_TRAVAIL", "CANDIDATE"})
    void whoeverCreatesACandidateReadsThePersonUnlessTheAnswerIsKept(Identity who) {
        forget(Identity.CANDIDATE, OWN);
        as(who).body(body("")).post("/candidates").then().statusCode(201).body("person.givenName", is("Inès"));
        forget(Identity.CANDIDATE, OWN);
        as(who).header("Idempotency-Key", fresh())
                .body(body(""))
                .post("/candidates")
                .then()
                .statusCode(201)
                .body("person", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "PARTNER, 403",
        "OTHER_PARTNER, 403",
        "EMPLOYER, 403",
        "OPS, 403",
        "CANDIDATE, 404",
        "COUNSELLOR, 404",
        "FRANCE_TRAVAIL, 204"
    })
    void aPartnersCandidateIsErasedBy(Identity who, int status) {
        var id = created(fresh(), body(""));
        as(who).header("If-Match", "*").delete("/candidates/" + id).then().statusCode(status);
        read(Identity.PARTNER, id).then().statusCode(status == 204 ? 404 : 200);
    }

    @ParameterizedTest
    @CsvSource({"PARTNER, 403", "FRANCE_TRAVAIL, 403", "EMPLOYER, 403", "CANDIDATE, 403", "COUNSELLOR, 200"})
    void onlyACounsellorHasAPortfolio(Identity who, int status) {
        as(who).get("/candidates").then().statusCode(status);
    }

    @Test
    void aPortfolioIsPagedAndHoldsTheOwnStructuresPeopleOnly() {
        String first = as(Identity.COUNSELLOR)
                .body(body(""))
                .post("/candidates")
                .then()
                .extract()
                .path("id");
        String second = as(Identity.COUNSELLOR)
                .body(body(""))
                .post("/candidates")
                .then()
                .extract()
                .path("id");
        String foreign = as(Identity.OTHER_COUNSELLOR)
                .body(body(""))
                .post("/candidates")
                .then()
                .extract()
                .path("id");
        var page = as(Identity.COUNSELLOR).get("/candidates?limit=1").then().statusCode(200);
        String cursor = page.extract().path("next");
        assertThat(page.extract().header("Link")).contains("rel=\"next\"");
        as(Identity.COUNSELLOR)
                .get("/candidates?limit=1&cursor=" + cursor)
                .then()
                .body("items.id", not(hasItem((String) page.extract().path("items[0].id"))));
        as(Identity.COUNSELLOR)
                .get("/candidates?limit=100")
                .then()
                .body("items.id", hasItem(first))
                .body("items.id", hasItem(second))
                .body("items.id", everyItem(not(foreign)))
                .body("items[0].person.givenName", is("Inès"));
    }

    @Test
    void aSourceIsWrittenByItsOwnSystemsOnly() {
        var path = Api.path(fresh());
        as(Identity.OTHER_PARTNER).body(body("")).put(path).then().statusCode(403);
        as(Identity.FRANCE_TRAVAIL).body(body("")).put(path).then().statusCode(403);
        as(Identity.COUNSELLOR).body(body("")).put(path).then().statusCode(403);
        as(Identity.FRANCE_TRAVAIL)
                .body(body(""))
                .put(path.replace("partner-demo", "francetravail"))
                .then()
                .statusCode(201);
    }

    @Test
    void whoMayNotKnowAPersonMayNotRewriteOne() {
        var id = created(fresh(), body(""));
        patch(Identity.FRANCE_TRAVAIL, id, "*", "{\"person\": {\"givenName\": \"X\"}}")
                .then()
                .statusCode(403)
                .body("errors[0].pointer", is("/person"));
        patch(Identity.FRANCE_TRAVAIL, id, "*", "{\"noNights\": true}")
                .then()
                .statusCode(200)
                .body("person", nullValue());
    }

    @Test
    void theAccountOfAPersonWhoWritesIsPublishedForTheOtherServices() throws IOException {
        forget(Identity.CANDIDATE, OWN);
        as(Identity.CANDIDATE).body(body("")).post("/candidates").then().statusCode(201);
        var access = Topic.await(Topics.ACCESS, OWN, 1).getLast();
        var subject =
                new ObjectMapper().readTree(access.value()).path("subject").textValue();
        assertThat(subject).isNotBlank();
        as(Identity.CANDIDATE).body(body("")).post("/candidates").then().statusCode(409);
    }

    @Test
    void aPersonWhoComesBackAfterErasureGoesOnWithHigherVersions() {
        forget(Identity.OTHER_CANDIDATE, Identity.OTHER_CANDIDATE_ID);
        for (int i = 0; i < 2; i++) {
            as(Identity.OTHER_CANDIDATE)
                    .body(body(""))
                    .post("/candidates")
                    .then()
                    .statusCode(201);
            forget(Identity.OTHER_CANDIDATE, Identity.OTHER_CANDIDATE_ID);
        }
        var versions = Topic.await(Topics.PROFILE, Identity.OTHER_CANDIDATE_ID, 4).stream()
                .map(TopicReader::sequence)
                .toList();
        assertThat(versions).isSorted().doesNotHaveDuplicates();
    }
}
