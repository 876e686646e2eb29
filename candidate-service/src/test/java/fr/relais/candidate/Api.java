package fr.relais.candidate;

import static io.restassured.RestAssured.given;

import fr.relais.testing.Identity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Requests as the tests send them. */
final class Api {
    static final String BASE = "/api/v1";
    static final String ADULT = "1999-04-12";

    private Api() {}

    static RequestSpecification as(Identity identity) {
        return given().auth().oauth2(identity.token()).basePath(BASE).contentType("application/json");
    }

    /** A new external id. */
    static String fresh() {
        return "ext-" + UUID.randomUUID();
    }

    static String path(String externalId) {
        return "/sources/partner-demo/candidates/" + externalId;
    }

    /** A body with consent to matching; {@code more} is put behind, starting with a comma where it is not empty. */
    static String body(String birthDate, String more) {
        return """
            {"person": {"givenName": "Inès", "familyName": "Canari", "email": "ines.canari@example.org",
                        "phone": "+33 6 00 00 00 00", "birthDate": "%s"},
             "consents": {"matching": true}%s}
            """.formatted(birthDate, more);
    }

    static String body(String more) {
        return body(ADULT, more);
    }

    static Response upsert(String externalId, String body) {
        return as(Identity.PARTNER).body(body).put(path(externalId));
    }

    /** Upserts and gives the id. */
    static String created(String externalId, String body) {
        return upsert(externalId, body).then().statusCode(201).extract().path("id");
    }

    static Response read(Identity identity, String id) {
        return as(identity).get("/candidates/" + id);
    }

    static Response patch(Identity identity, String id, String ifMatch, String patch) {
        return as(identity)
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(patch)
                .patch("/candidates/" + id);
    }

    /** Leaves no candidate of that person, whatever an earlier test left. */
    static void forget(Identity person, String id) {
        var found = read(person, id);
        if (found.statusCode() == 200) {
            as(person)
                    .header("If-Match", found.header("ETag"))
                    .delete("/candidates/" + id)
                    .then()
                    .statusCode(204);
        }
    }
}
