package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.relais.testing.Identity;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Files sent to be imported; what is given back is the operation once it is over. */
final class Imports {
    private Imports() {}

    static JsonPath done(Identity who, String file) {
        return done(who, "application/x-ndjson", file);
    }

    static JsonPath done(Identity who, String type, String file) {
        return done(who, type, file.getBytes(UTF_8));
    }

    static JsonPath done(Identity who, String type, byte[] file) {
        String id = as(who).contentType(type)
                .body(file)
                .post("/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> as(who).get("/imports/" + id).jsonPath(),
                        view -> !view.getString("status").equals("RUNNING"));
    }
}
