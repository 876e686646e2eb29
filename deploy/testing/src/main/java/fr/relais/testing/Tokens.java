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

    /** A valid access token of a person of the realm whom {@link Identity} does not name. */
    public static String ofPerson(String userName) {
        return of(Identity.personsRequest(userName));
    }

    /**
     * Another token than those for the API.
     *
     * @param realm address of the realm that issues it
     * @param form asks for it
     * @param kind member of the answer that holds it, such as {@code id_token}
     */
    public static String issued(String realm, String form, String kind) {
        JsonNode answer = request(realm, form);
        if (!answer.hasNonNull(kind)) {
            throw new IllegalStateException("no " + kind + ": " + answer);
        }
        return answer.get(kind).textValue();
    }

    private static String of(String form) {
        return CACHE.compute(form, (asked, held) -> held != null && held.isFresh() ? held : issue(asked))
                .token();
    }

    private static Issued issue(String form) {
        return new Issued(issued(Servers.shared().realmUrl(), form, "access_token"), System.nanoTime());
    }

    /** Keycloak's answer to a token request, a refusal included. */
    static JsonNode request(String form) {
        return request(Servers.shared().realmUrl(), form);
    }

    private static JsonNode request(String realm, String form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
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
