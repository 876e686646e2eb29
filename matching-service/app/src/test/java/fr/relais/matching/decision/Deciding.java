package fr.relais.matching.decision;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.matching.Api;
import fr.relais.testing.Identity;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides by HTTP, and reads what comes of it. */
public final class Deciding {
    private Deciding() {}

    public static String path(UUID offer, UUID candidate) {
        return "/pairings/" + offer + "/" + candidate + "/decision";
    }

    public static Response put(Identity who, UUID offer, UUID candidate, String body, @Nullable String ifMatch) {
        var request = given().auth()
                .oauth2(who.token())
                .contentType("application/json")
                .body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/v1" + path(offer, candidate));
    }

    public static Response put(Identity who, UUID offer, UUID candidate, String body) {
        return put(who, offer, candidate, body, null);
    }

    /** By a system, for an account that it names. */
    public static Response decide(UUID offer, UUID candidate, String state, @Nullable String reason) {
        return put(Identity.FRANCE_TRAVAIL, offer, candidate, body(state, reason));
    }

    public static String body(String state, @Nullable String reason) {
        return "{\"state\":\"%s\",\"reasonCode\":%s,\"by\":\"ft:account7\"}"
                .formatted(state, reason == null ? "null" : '"' + reason + '"');
    }

    /** Ranks and ids of a list. */
    public static List<String> rows(String path, String id) {
        List<String> rows = new ArrayList<>();
        for (JsonNode item : Api.allItems(Identity.FRANCE_TRAVAIL, path, 2)) {
            rows.add(item.get("rank").asInt() + " " + item.get(id).textValue());
        }
        return rows;
    }

    public static List<String> candidates(UUID offer) {
        return rows("/offers/" + offer + "/candidates", "candidateId");
    }
}
