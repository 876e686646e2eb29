package fr.relais.running;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.relais.testing.Identity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Plain HTTP, as a partner's own client would use it. */
public final class Http {
    public static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Http() {}

    /** Status, JSON body and the headers of an answer. */
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {
        /** Itself; an error when the status is another. */
        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError(raw.request().method() + " " + raw.uri() + " gave " + status + ", not "
                        + wanted + ": " + raw.body());
            }
            return this;
        }
    }

    public static Answer get(Identity who, String url) {
        return send(request(who, url).GET());
    }

    public static Answer put(Identity who, String url, JsonNode body) {
        return send(request(who, url)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString())));
    }

    /** Replaces what has this tag. */
    public static Answer replace(Identity who, String url, JsonNode body, String tag) {
        return send(request(who, url)
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .PUT(BodyPublishers.ofString(body.toString())));
    }

    public static Answer post(Identity who, String url, String type, String body) {
        return send(request(who, url).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    /** Changes what has this tag, by a merge patch. */
    public static Answer patch(Identity who, String url, String tag, String body) {
        return send(request(who, url)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", tag)
                .method("PATCH", BodyPublishers.ofString(body)));
    }

    public static Answer delete(Identity who, String url, String tag) {
        return send(request(who, url).header("If-Match", tag).DELETE());
    }

    /** Without a body, to what has this tag. */
    public static Answer postMatching(Identity who, String url, String tag) {
        return send(request(who, url).header("If-Match", tag).POST(BodyPublishers.noBody()));
    }

    /** Whether something answers 200 there, without a token. */
    public static boolean answers(String url) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What stands there, without a token. */
    public static String text(URI url) {
        try {
            return CLIENT.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder request(Identity who, String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + who.token());
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), parsed(answer.body()), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
