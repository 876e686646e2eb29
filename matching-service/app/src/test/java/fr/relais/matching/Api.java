package fr.relais.matching;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.testing.Identity;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Calls the service with real tokens. */
public final class Api {
    private Api() {}

    public static Response get(Identity identity, String path) {
        return given().auth().oauth2(identity.token()).get("/api/v1" + path);
    }

    public static Response post(Identity identity, String path, Object body) {
        return given().auth()
                .oauth2(identity.token())
                .contentType("application/json")
                .body(body.toString())
                .post("/api/v1" + path);
    }

    public static JsonNode json(Response response) {
        return Samples.tree(response.asString());
    }

    /** The answer as France Travail sees it, once it is as expected. */
    public static JsonNode await(String path, Predicate<JsonNode> expected) {
        return await(Identity.FRANCE_TRAVAIL, path, expected);
    }

    /** The answer as somebody sees it, once it is as expected. */
    public static JsonNode await(Identity identity, String path, Predicate<JsonNode> expected) {
        return Awaitility.await(path).atMost(Duration.ofSeconds(20)).until(() -> json(get(identity, path)), expected);
    }

    /** All items of a ranking, page after page. */
    public static List<JsonNode> allItems(Identity identity, String path, int limit) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json(get(identity, path + "?limit=" + limit + cursor));
            page.get("items").forEach(items::add);
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").textValue();
        } while (!cursor.isEmpty());
        return items;
    }
}
