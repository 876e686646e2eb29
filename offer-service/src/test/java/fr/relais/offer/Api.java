package fr.relais.offer;

import static io.restassured.RestAssured.given;

import fr.relais.testing.Identity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Requests to the service under test. */
public final class Api {
    /** A body with all that is required and nothing else. */
    public static final String MINIMAL = """
            {"kind": "JOB", "title": "Agent d'accueil", "rome": {"code": "K2503"},
             "contractType": "CDI", "workingTime": "FULL_TIME"}""";

    private Api() {}

    /** Without a token. */
    public static RequestSpecification anonymous() {
        return given().basePath("/api/v1");
    }

    /** With a real token. */
    public static RequestSpecification as(Identity identity) {
        return anonymous().auth().oauth2(identity.token());
    }

    /** With a real token and a JSON body. */
    public static RequestSpecification json(Identity identity) {
        return as(identity).contentType("application/json");
    }

    /** With a real token and a merge patch. */
    public static RequestSpecification patch(Identity identity, String ifMatch) {
        return as(identity).contentType("application/merge-patch+json").header("If-Match", ifMatch);
    }

    /** A new draft; its id. */
    public static String draft(Identity identity, String body) {
        return json(identity)
                .body(body)
                .post("/offers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Makes a draft public. */
    public static Response publish(Identity identity, String id) {
        return as(identity).post("/offers/" + id + "/publication");
    }
}
