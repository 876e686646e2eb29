package fr.relais.offer.intake;

import static fr.relais.offer.Api.as;
import static org.awaitility.Awaitility.await;

import fr.relais.testing.Identity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Uploads, and what came of them. */
final class Imports {
    static final String FRANCE_TRAVAIL_TYPE = "application/vnd.francetravail.offres.v2+json";

    private Imports() {}

    static Response upload(Identity identity, String type, byte[] body) {
        return as(identity).contentType(type).body(body).post("/imports");
    }

    /** Imports a response of France Travail and waits for its end; the operation. */
    static JsonPath franceTravail(byte[] body) {
        return ended(upload(Identity.FRANCE_TRAVAIL, FRANCE_TRAVAIL_TYPE, body), Identity.FRANCE_TRAVAIL);
    }

    static JsonPath ended(Response accepted, Identity identity) {
        accepted.then().statusCode(202);
        String id = accepted.path("id");
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> as(identity).get("/imports/" + id).jsonPath(),
                        operation -> !"RUNNING".equals(operation.getString("status")));
    }

    /** All rows of a report, over its pages. */
    static List<Map<String, Object>> rows(JsonPath operation, String report, Identity identity) {
        var rows = new ArrayList<Map<String, Object>>();
        var path = "/imports/" + operation.getString("id") + "/" + report;
        String cursor = null;
        do {
            var request = as(identity).queryParam("limit", 100);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(path)
                    .jsonPath();
            rows.addAll(page.getList("items"));
            cursor = page.getString("next");
        } while (cursor != null);
        return rows;
    }
}
