package fr.relais.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens from the real Keycloak, fetched anew well before they expire. */
public final class Tokens {
    private static final Duration FRESH = Duration.ofMinutes(3); // of the realm's five
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Issued> CACHE = new ConcurrentHashMap<>();

    private Tokens() {}

    private record Issued(String token, long atNanos) {
        boolean isFresh() {
            return System.nanoTime() - atNanos < FRESH.toNanos();
        }
    }

    /** A valid access token of {@code identity}. */
    public static String of(Identity identity) {
        return of(identity.tokenRequest());
    }

    /** The same with an optional scope of the identity's client. */
    public static String of(Identity identity, String scope) {
        return of(identity.tokenRequest() + "&scope=" + scope);
    }

    private static String of(String form) {
        return CACHE.compute(form, (asked, held) -> held != null && held.isFresh() ? held : issue(asked))
                .token();
    }

    private static Issued issue(String form) {
        JsonNode answer = request(form);
        if (!answer.has("access_token")) {
            throw new IllegalStateException("no token: " + answer);
        }
        return new Issued(answer.get("access_token").textValue(), System.nanoTime());
    }

    /** Keycloak's answer to a token request, a refusal included. */
    static JsonNode request(String form) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(Servers.shared().realmUrl() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
