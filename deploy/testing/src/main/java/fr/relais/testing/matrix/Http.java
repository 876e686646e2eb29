package fr.relais.testing.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends the requests of a run, one after the other. */
final class Http {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String STREAM = "text/event-stream";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    Http(String base) {
        this.base = base;
    }

    /**
     * A request.
     *
     * @param token null for none
     * @param body null for none
     */
    record Sent(
            String method,
            String path,
            @Nullable String token,
            Map<String, String> headers,
            @Nullable String body) {
        Sent(String method, String path, @Nullable String token) {
            this(method, path, token, Map.of(), null);
        }

        Sent with(String header, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(header, value);
            return new Sent(method, path, token, more, body);
        }

        Sent sending(String type, String content) {
            return new Sent(method, path, token, headers, content).with("Content-Type", type);
        }

        @Override
        public String toString() {
            var sent = body == null ? "" : body;
            return method + " " + path + " " + headers + " " + sent.substring(0, Math.min(sent.length(), 1_000));
        }
    }

    Answer send(Sent sent) {
        var request = HttpRequest.newBuilder(URI.create(base + sent.path())).timeout(PATIENCE);
        sent.headers().forEach(request::header);
        if (sent.token() != null) {
            request.header("Authorization", "Bearer " + sent.token());
        }
        var body = sent.body();
        request.method(sent.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            var response = client.send(request.build(), BodyHandlers.ofInputStream());
            var answered = response.headers().firstValue("Content-Type").orElse("");
            try (var read = response.body()) {
                var text = answered.startsWith(STREAM) ? "" : new String(read.readAllBytes(), UTF_8);
                return new Answer(response.statusCode(), response.headers(), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(sent.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
