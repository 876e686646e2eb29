package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.body;
import static fr.relais.candidate.Api.forget;

import fr.relais.testing.Identity;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;

/** Shares of the demo person's passport, over HTTP. */
final class ShareApi {
    static final String OWN = Identity.CANDIDATE_ID;

    private ShareApi() {}

    /** Leaves the person registered and without any share. */
    static void register() {
        forget(Identity.CANDIDATE, OWN);
        as(Identity.CANDIDATE).body(body("")).post("/candidates").then().statusCode(201);
    }

    static Response share(String length) {
        var until = Instant.now().plus(Duration.parse(length));
        return as(Identity.CANDIDATE)
                .body("{\"expiresAt\": \"%s\"}".formatted(until))
                .post("/candidates/" + OWN + "/passport/shares");
    }

    static Response readShared(String id, String token) {
        return as(Identity.EMPLOYER).queryParam("share", token).get("/candidates/" + id + "/passport");
    }
}
