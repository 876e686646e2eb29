package fr.relais.testing.realm;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.testing.Servers;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;

/** Whoever administers the Keycloak of the tests. Its token lasts a minute, so it is fetched anew in time. */
final class Administrator {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Administrator SHARED = new Administrator();
    private String token = "";
    private long sinceNanos;

    private Administrator() {}

    static Administrator shared() {
        return SHARED;
    }

    /** Where Keycloak is, without a realm. */
    static String server() {
        String realm = Servers.shared().realmUrl();
        return realm.substring(0, realm.indexOf("/realms/"));
    }

    /** What stands at {@code path} under {@code /admin/realms}. */
    JsonNode read(String path) {
        Http.Answer answer = Http.answer(request(path).build());
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " answers " + answer);
        }
        return answer.body();
    }

    Http.Answer send(String method, String path, Object body) {
        return Http.answer(request(path)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        BodyPublishers.ofString(Http.JSON.valueToTree(body).toString()))
                .build());
    }

    /** The same, which must go well. */
    void change(String method, String path, Object body) {
        Http.Answer answer = send(method, path, body);
        if (answer.status() >= 300) {
            throw new IllegalStateException(method + " " + path + " answers " + answer);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server() + "/admin/realms" + path))
                .header("Authorization", "Bearer " + token());
    }

    private synchronized String token() {
        if (token.isEmpty() || System.nanoTime() - sinceNanos > FRESH.toNanos()) {
            token = Http.post(
                            server() + "/realms/master/protocol/openid-connect/token",
                            Map.of(
                                    "grant_type", "password",
                                    "client_id", "admin-cli",
                                    "username", "admin",
                                    "password", "local"))
                    .text("access_token");
            sinceNanos = System.nanoTime();
        }
        return token;
    }
}
