package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.body;
import static fr.relais.candidate.Api.forget;
import static fr.relais.candidate.BadgeApi.EMAIL;
import static fr.relais.candidate.BadgeApi.OWN;
import static fr.relais.candidate.BadgeApi.added;
import static fr.relais.candidate.BadgeApi.competency;
import static fr.relais.candidate.BadgeApi.credential;
import static fr.relais.candidate.BadgeApi.email;
import static fr.relais.candidate.BadgeApi.fresh;
import static fr.relais.candidate.BadgeApi.handIn;
import static fr.relais.candidate.BadgeApi.history;
import static fr.relais.candidate.BadgeApi.path;
import static fr.relais.candidate.BadgeApi.read;
import static fr.relais.candidate.BadgeApi.register;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import fr.relais.candidate.openbadge.Pictures;
import fr.relais.candidate.openbadge.Samples;
import fr.relais.events.Topics;
import fr.relais.testing.Identity;
import fr.relais.testing.TopicReader;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Badges handed in by and for people, what they grant, and what becomes of them. */
@QuarkusTest
@RealServers
class BadgeIT {
    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @BeforeEach
    void aPersonAndATemplate() {
        Registry.ready(readiness);
        BadgeTemplates.publish();
        forget(Identity.OTHER_CANDIDATE, Identity.OTHER_CANDIDATE_ID);
        register();
    }

    @Test
    void aBadgeGrantsWhatItsTemplateSaysAndMatchingIsTold() {
        var badge = added(credential());
        badge.body("verdict", is("ACCEPTED"))
                .body("standard", is("OPEN_BADGES_3_0"))
                .body("proof", is("VC_JWT"))
                .body("issuer", is(Samples.ISSUER))
                .body("achievement", is(Samples.ACHIEVEMENT))
                .body("receivedFrom.kind", is("PERSON"))
                .body("validUntil", nullValue())
                .body("grants.competency", contains("SOC-E01", "SOC-S01"))
                .body("grants.level", contains(2, 3));
        String id = badge.extract().path("id");
        competency("SOC-S01")
                .body("evidence", is("BADGE"))
                .body("level", is(3))
                .body("statements[0].by.kind", is("BADGE"))
                .body("statements[0].by.id", is(id));
        await().untilAsserted(() -> assertThat(
                        String.valueOf(TopicReader.latest(Topics.PROFILE).get(OWN)))
                .contains("{\"code\":\"SOC-S01\",\"level\":3,\"evidence\":\"BADGE\"}"));
        history(id).body("items.what", contains("RECEIVED")).body("items[0].grants", hasSize(2));
    }

    @Test
    void aBadgeSentAgainIsTheSameBadge() {
        var sent = credential();
        String id = added(sent).extract().path("id");
        handIn(sent).then().statusCode(200).body("id", is(id));
        var baked = Pictures.png("openbadgecredential", sent);
        email(Identity.CANDIDATE)
                .contentType("image/png")
                .body(baked)
                .post(path(OWN))
                .then()
                .statusCode(200)
                .body("id", is(id));
        as(Identity.CANDIDATE).get(path(OWN)).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void oneBadgeIsOneCandidates() {
        var shared = Samples.credential(fresh(), EMAIL);
        var second = Samples.credential(fresh(), "candidate-other-demo@example.org");
        ((ArrayNode) shared.at("/credentialSubject/identifier")).add(second.at("/credentialSubject/identifier/0"));
        var sent = Samples.ED25519.token(shared);
        added(sent);
        as(Identity.OTHER_CANDIDATE).body(body("")).post("/candidates").then().statusCode(201);
        handIn(Identity.OTHER_CANDIDATE, Identity.OTHER_CANDIDATE_ID, sent)
                .then()
                .statusCode(409)
                .body("code", is("BADGE_TAKEN"));
        handIn(Identity.OTHER_CANDIDATE, Identity.OTHER_CANDIDATE_ID, credential())
                .then()
                .statusCode(422)
                .body("code", is("RECIPIENT_DIFFERS"));
    }

    @Test
    void aRefusalHasItsOwnCode() {
        handIn(Samples.ED25519.token(Samples.credential(fresh(), "paul@example.org")))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", is("/problems/badge-refused"))
                .body("code", is("RECIPIENT_DIFFERS"))
                .body("retryable", is(false))
                .body("detail", not(containsString("paul")));
        handIn("https://issuer.example/assertions/1").then().statusCode(422).body("code", is("ADDRESS_NOT_ALLOWED"));
        handIn("no badge").then().statusCode(422).body("code", is("NOT_A_BADGE"));
    }

    @Test
    void withoutAVerifiedEmailNoBadgeIsAnybodys() {
        as(Identity.OTHER_CANDIDATE).body(body("")).post("/candidates").then().statusCode(201);
        as(Identity.OTHER_CANDIDATE)
                .contentType("text/plain")
                .body(credential())
                .post(path(Identity.OTHER_CANDIDATE_ID))
                .then()
                .statusCode(422)
                .body("code", is("RECIPIENT_UNVERIFIED"));
    }

    @Test
    void aPartnerHandsInForWhomTheIdentityProviderKnows() {
        as(Identity.PARTNER)
                .contentType("text/plain")
                .body(credential())
                .post(path(OWN))
                .then()
                .statusCode(404);
        var id = Api.created(Api.fresh(), body(""));
        as(Identity.PARTNER)
                .contentType("text/plain")
                .body(credential())
                .post(path(id))
                .then()
                .statusCode(422)
                .body("code", is("RECIPIENT_UNVERIFIED"));
        handIn("no badge").then().statusCode(422);
        as(Identity.FRANCE_TRAVAIL)
                .contentType("text/plain")
                .body(credential())
                .post(path(OWN))
                .then()
                .statusCode(201)
                .body("receivedFrom.kind", is("SOURCE"));
    }

    @Test
    void removingABadgeTakesBackWhatItGrantedAndNothingElse() {
        as(Identity.CANDIDATE)
                .body("{\"level\": 1, \"evidence\": \"DECLARED\"}")
                .put("/candidates/" + OWN + "/competencies/SOC-E01")
                .then()
                .statusCode(200);
        var kept = added(credential()).extract().<String>path("id");
        var badge = added(credential()).extract();
        var one = path(OWN) + "/" + badge.path("id");
        as(Identity.CANDIDATE).delete(one).then().statusCode(428);
        as(Identity.CANDIDATE).header("If-Match", "\"99\"").delete(one).then().statusCode(412);
        as(Identity.COUNSELLOR).header("If-Match", "\"1\"").delete(one).then().statusCode(403);
        as(Identity.CANDIDATE)
                .header("If-Match", badge.header("ETag"))
                .delete(one)
                .then()
                .statusCode(204);
        as(Identity.CANDIDATE).get(one).then().statusCode(404);
        competency("SOC-E01")
                .body("statements.by.kind", contains("PERSON", "BADGE"))
                .body("statements.by.id", hasItem(kept));
    }

    @Test
    void whatIsSentIsOfAKindAndSizeThatIsRead() {
        email(Identity.CANDIDATE)
                .contentType("image/gif")
                .body(new byte[] {1})
                .post(path(OWN))
                .then()
                .statusCode(415);
        handIn("x".repeat(256 * 1024 + 1)).then().statusCode(413).body("code", is("TOO_LARGE"));
    }

    @Test
    void theSameKeyGivesTheSameAnswer() {
        var key = UUID.randomUUID().toString();
        var sent = credential();
        var first = email(Identity.CANDIDATE)
                .contentType("text/plain")
                .header("Idempotency-Key", key)
                .body(sent)
                .post(path(OWN))
                .then()
                .statusCode(201)
                .extract();
        email(Identity.CANDIDATE)
                .contentType("text/plain")
                .header("Idempotency-Key", key)
                .body(sent)
                .post(path(OWN))
                .then()
                .statusCode(201)
                .header("Location", first.header("Location"));
        email(Identity.CANDIDATE)
                .contentType("text/plain")
                .header("Idempotency-Key", key)
                .body(credential())
                .post(path(OWN))
                .then()
                .statusCode(422)
                .body("code", is("KEY_REUSED"));
    }

    @Test
    void whoMayReadAndHandIn() {
        String id = added(credential()).extract().path("id");
        var one = path(OWN) + "/" + id;
        given().get("/api/v1" + one).then().statusCode(401);
        as(Identity.OTHER_CANDIDATE).get(one).then().statusCode(404);
        as(Identity.COUNSELLOR).get(one).then().statusCode(404);
        as(Identity.OTHER_PARTNER).get(path(OWN)).then().statusCode(404);
        as(Identity.FRANCE_TRAVAIL).get(one).then().statusCode(200);
        as(Identity.EMPLOYER).get(path(OWN)).then().statusCode(403);
        as(Identity.COUNSELLOR)
                .contentType("text/plain")
                .body("x")
                .post(path(OWN))
                .then()
                .statusCode(403);
        read(id).body("id", is(id));
        as(Identity.CANDIDATE)
                .header("If-None-Match", read(id).extract().header("ETag"))
                .get(one)
                .then()
                .statusCode(304);
        as(Identity.CANDIDATE).get(path(OWN) + "/" + UUID.randomUUID()).then().statusCode(404);
    }
}
