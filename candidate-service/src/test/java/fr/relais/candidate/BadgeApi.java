package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.body;
import static fr.relais.candidate.Api.forget;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import fr.relais.candidate.openbadge.Samples;
import fr.relais.testing.Identity;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Badges of the demo person, over HTTP. */
final class BadgeApi {
    static final String OWN = Identity.CANDIDATE_ID;
    static final String EMAIL = "candidate-demo@example.org";

    private BadgeApi() {}

    /** Leaves the person registered and without any badge. */
    static void register() {
        // what an earlier test left may still be looked after, which changes the tag
        await().untilAsserted(() -> forget(Identity.CANDIDATE, OWN));
        as(Identity.CANDIDATE)
                .body(body(""))
                .post("/candidates")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);
    }

    static String fresh() {
        return "urn:uuid:" + UUID.randomUUID();
    }

    /** A new badge of the person's, signed. */
    static String credential() {
        return Samples.ED25519.token(Samples.credential(fresh(), EMAIL));
    }

    static String path(String candidate) {
        return "/candidates/" + candidate + "/badges";
    }

    /** With a token that tells the verified e-mail. */
    static RequestSpecification email(Identity identity) {
        return given().auth().oauth2(identity.token("email")).basePath(Api.BASE);
    }

    static Response handIn(Object sent) {
        return handIn(Identity.CANDIDATE, OWN, sent);
    }

    static Response handIn(Identity identity, String candidate, Object sent) {
        return email(identity)
                .contentType("text/plain")
                .body(sent.toString().getBytes(UTF_8)) // a String would go out in Latin 1
                .post(path(candidate));
    }

    static ValidatableResponse added(Object sent) {
        return handIn(sent).then().log().ifValidationFails().statusCode(201);
    }

    static ValidatableResponse read(String id) {
        return as(Identity.CANDIDATE).get(path(OWN) + "/" + id).then().statusCode(200);
    }

    static ValidatableResponse history(String id) {
        return as(Identity.CANDIDATE)
                .get(path(OWN) + "/" + id + "/history")
                .then()
                .statusCode(200);
    }

    /** What is stated on one competency, as the root of what is looked at. */
    static ValidatableResponse competency(String code) {
        return as(Identity.CANDIDATE)
                .get("/candidates/" + OWN + "/competencies")
                .then()
                .statusCode(200)
                .rootPath("items.find { it.code == '" + code + "' }");
    }
}
