package fr.relais.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.local.console.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** JSON over HTTP with a token that is fetched once and renewed before it expires. */
public final class Api implements AutoCloseable {
    private static final Duration FRESH = Duration.ofMinutes(4);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI tokens;
    private final Credentials credentials;
    private String token = "";
    private long issuedNanos;

    /** Calls as {@code credentials}, known to the realm at {@code realmUrl}. */
    public Api(String realmUrl, Credentials credentials) {
        this.tokens = URI.create(realmUrl + "/protocol/openid-connect/token");
        this.credentials = credentials;
    }

    /** An answer: its status, its {@code Location} or an empty text, its body. */
    public record Answer(int status, String location, JsonNode body) {
        public boolean isSuccess() {
            return status / 100 == 2;
        }

        /** This answer, unless it is a refusal: then a {@link Failure} with the problem's own words and its errors. */
        public Answer orFail(String what) {
            if (!isSuccess()) {
                String detail = body.path("detail").asText(body.path("title").asText(body.toString()));
                List<String> lines = new ArrayList<>(List.of("%s was refused: %d %s".formatted(what, status, detail)));
                lines.addAll(Report.errors(body.path("errors")));
                throw new Failure(String.join("\n", lines));
            }
            return this;
        }
    }

    public Answer get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    public Answer send(String method, String address, String contentType, BodyPublisher body) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", contentType)
                .method(method, body));
    }

    @Override
    public void close() {
        http.close();
    }

    private Answer send(HttpRequest.Builder request) {
        return exchange(request.header("Authorization", "Bearer " + token())
                .header("Accept", "application/json, application/problem+json")
                .timeout(PATIENCE)
                .build());
    }

    private synchronized String token() {
        if (token.isEmpty() || System.nanoTime() - issuedNanos > FRESH.toNanos()) {
            HttpRequest request = HttpRequest.newBuilder(tokens)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(credentials.form()))
                    .build();
            token = exchange(request)
                    .orFail("the token for " + credentials)
                    .body()
                    .path("access_token")
                    .asText();
            issuedNanos = System.nanoTime();
        }
        return token;
    }

    private Answer exchange(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            String location = response.headers().firstValue("Location").orElse("");
            return new Answer(response.statusCode(), location, JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new Failure(request.uri() + " did not answer: " + Failure.lineOf(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }
}
