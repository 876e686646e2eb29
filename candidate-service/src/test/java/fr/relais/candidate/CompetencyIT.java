package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.body;
import static fr.relais.candidate.Api.created;
import static fr.relais.candidate.Api.forget;
import static fr.relais.candidate.Api.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import fr.relais.events.Topics;
import fr.relais.testing.Identity;
import fr.relais.testing.TopicReader;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may state what, and whose word holds. */
@QuarkusTest
@RealServers
class CompetencyIT {
    private static final String OWN = Identity.CANDIDATE_ID;

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @BeforeEach
    void registry() {
        Registry.ready(readiness);
    }

    @ParameterizedTest
    @CsvSource({"DECLARED, 200", "BADGE, 200", "ATTESTED, 200", "ASSESSED, 200"})
    void aPartnerThatMayAssessStates(String evidence, int status) {
        var id = created(fresh(), body(""));
        state(Identity.PARTNER, id, "SOC-E01", 2, evidence).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"DECLARED, 200", "BADGE, 403", "ATTESTED, 403", "ASSESSED, 403"})
    void aPartnerThatMayNotAssessStates(String evidence, int status) {
        String id = as(Identity.OTHER_PARTNER)
                .body(body(""))
                .post("/candidates")
                .then()
                .extract()
                .path("id");
        state(Identity.OTHER_PARTNER, id, "SOC-E01", 2, evidence).then().statusCode(status);
        as(Identity.OTHER_PARTNER)
                .body(body(", \"competencies\": [{\"code\": \"SOC-E01\", \"level\": 1, \"evidence\": \"%s\"}]"
                        .formatted(evidence)))
                .put("/sources/partner-other-demo/candidates/" + fresh())
                .then()
                .statusCode(status == 200 ? 201 : 403);
    }

    @ParameterizedTest
    @CsvSource({"DECLARED, 403", "BADGE, 403", "ATTESTED, 200", "ASSESSED, 200"})
    void aCounsellorStates(String evidence, int status) {
        String id = as(Identity.COUNSELLOR)
                .body(body(""))
                .post("/candidates")
                .then()
                .extract()
                .path("id");
        state(Identity.COUNSELLOR, id, "SOC-E01", 2, evidence).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"DECLARED, 200", "BADGE, 403", "ATTESTED, 403", "ASSESSED, 403"})
    void aPersonStates(String evidence, int status) {
        forget(Identity.CANDIDATE, OWN);
        as(Identity.CANDIDATE).body(body("")).post("/candidates").then().statusCode(201);
        state(Identity.CANDIDATE, OWN, "SOC-E01", 2, evidence).then().statusCode(status);
    }

    @Test
    void franceTravailStatesNothing() {
        var id = created(fresh(), body(""));
        state(Identity.FRANCE_TRAVAIL, id, "SOC-E01", 2, "DECLARED").then().statusCode(403);
    }

    @Test
    void statementsOfSeveralWritersStandSideBySideAndTheStrongestIsPublished() {
        forget(Identity.CANDIDATE, OWN);
        as(Identity.CANDIDATE).body(body("")).post("/candidates").then().statusCode(201);
        state(Identity.CANDIDATE, OWN, "SOC-E01", 3, "DECLARED").then().statusCode(200);
        as(Identity.CANDIDATE)
                .get("/candidates/" + OWN + "/competencies")
                .then()
                .body("items", hasSize(1))
                .body("items[0].label", is("Libellé SOC-E01"))
                .body("items[0].statements[0].by.kind", is("PERSON"))
                .body("items[0].statements[0].effective", is(true));
        as(Identity.CANDIDATE)
                .header("Accept-Language", "en")
                .get("/candidates/" + OWN + "/competencies")
                .then()
                .body("items[0].label", is("Label SOC-E01"));
        as(Identity.CANDIDATE)
                .delete("/candidates/" + OWN + "/competencies/SOC-E01")
                .then()
                .statusCode(204);
        as(Identity.CANDIDATE)
                .delete("/candidates/" + OWN + "/competencies/SOC-E01")
                .then()
                .statusCode(404);
    }

    @Test
    void aStatementIsPublishedAndTheSameAgainIsNot() {
        var id = created(fresh(), body(""));
        for (int i = 0; i < 3; i++) {
            state(Identity.PARTNER, id, "SOC-E02", 0, "ASSESSED")
                    .then()
                    .statusCode(200)
                    .header("ETag", is("\"2\""));
        }
        state(Identity.PARTNER, id, "SOC-E03", 1, "DECLARED").then().statusCode(200);
        var records = Topic.await(Topics.PROFILE, id, 3);
        assertThat(records).extracting(TopicReader::sequence).containsExactly(1L, 2L, 3L);
        assertThat(records.get(1).value()).contains("{\"code\":\"SOC-E02\",\"level\":0,\"evidence\":\"ASSESSED\"}");
    }

    @Test
    void absenceThenStalenessThenTheBodyIsWhatIsAnswered() {
        var id = created(fresh(), body(""));
        var path = "/candidates/" + id + "/competencies/";
        as(Identity.OTHER_PARTNER).body("{").put(path + "SOC-E01").then().statusCode(404);
        as(Identity.PARTNER).body("{").put(path + "SOC-X99").then().statusCode(404);
        as(Identity.PARTNER)
                .header("If-Match", "\"9\"")
                .body("{")
                .put(path + "SOC-E01")
                .then()
                .statusCode(412);
        as(Identity.PARTNER).body("{").put(path + "SOC-E01").then().statusCode(400);
        state(Identity.PARTNER, id, "SOC-E01", 0, "BADGE")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/level"));
    }

    @Test
    void aPersonWithdrawsConsentAndNobodyElseDoesOrUndoesIt() {
        forget(Identity.CANDIDATE, OWN);
        as(Identity.CANDIDATE).body(body("")).post("/candidates").then().statusCode(201);
        as(Identity.CANDIDATE)
                .body("{\"granted\": false}")
                .put("/candidates/" + OWN + "/consents/matching")
                .then()
                .statusCode(200)
                .body("consents.matching", is(false))
                .body("history", hasSize(2));
        Api.patch(Identity.FRANCE_TRAVAIL, OWN, "*", "{\"consents\": {\"matching\": true}}")
                .then()
                .statusCode(403)
                .body("errors[0].pointer", is("/consents"));
        as(Identity.CANDIDATE)
                .body("{\"granted\": true}")
                .put("/candidates/" + OWN + "/consents/sale")
                .then()
                .statusCode(404);
        as(Identity.FRANCE_TRAVAIL)
                .body("{\"granted\": true}")
                .put("/candidates/" + OWN + "/consents/matching")
                .then()
                .statusCode(403);
    }

    private static Response state(Identity who, String id, String code, int level, String evidence) {
        return as(who).body("{\"level\": %d, \"evidence\": \"%s\"}".formatted(level, evidence))
                .put("/candidates/" + id + "/competencies/" + code);
    }
}
