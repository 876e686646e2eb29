package fr.relais.matching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.matching.Samples;
import fr.relais.testing.Identity;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Reads the lines of a stream in the background as they come, until the service ends the answer. */
final class StreamReader {
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;

    private StreamReader(HttpRequest request) {
        thread = Thread.ofVirtual().start(() -> read(request));
    }

    static StreamReader of(Identity identity, UUID offer) {
        return new StreamReader(request(identity, offer));
    }

    private void read(HttpRequest request) {
        try (HttpClient client = HttpClient.newHttpClient();
                var answer = client.send(request, BodyHandlers.ofLines()).body()) {
            answer.forEach(lines::add);
        } catch (IOException | InterruptedException e) {
            lines.add("failed: " + e);
        }
    }

    /** Does not wait for the body, which would not end if the answer were a stream. */
    static void assertRefused(int status, Identity identity, UUID offer) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request(identity, offer), BodyHandlers.ofInputStream());
            answer.body().close();
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        }
    }

    private static HttpRequest request(Identity identity, UUID offer) {
        return HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + RestAssured.port + "/api/v1/offers/" + offer + "/candidates/stream"))
                .header("Authorization", "Bearer " + identity.token())
                .header("Accept", "text/event-stream")
                .build();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    void await(Predicate<List<String>> expected) {
        Awaitility.await().atMost(Duration.ofSeconds(25)).until(this::lines, expected);
    }

    /** An event with just these rows, each as {@code rank id}. */
    void awaitRows(String rows) {
        await(seen -> rows().contains(rows));
    }

    /** Of each event its rows. */
    List<String> rows() {
        return data().stream()
                .map(data -> {
                    List<String> rows = new ArrayList<>();
                    data.get("candidates")
                            .forEach(row -> rows.add(row.get("rank").asInt() + " "
                                    + row.get("candidateId").textValue()));
                    return String.join(", ", rows);
                })
                .toList();
    }

    List<Long> versions() {
        return data().stream().map(data -> data.get("version").asLong()).toList();
    }

    private List<JsonNode> data() {
        return lines().stream()
                .filter(line -> line.startsWith("data:"))
                .map(line -> Samples.tree(line.substring("data:".length())))
                .toList();
    }

    /** The service ends the answer in time, and properly. */
    void awaitEnd(Duration atMost) {
        Awaitility.await().atMost(atMost).until(() -> !thread.isAlive());
        assertThat(lines()).noneMatch(line -> line.startsWith("failed"));
    }
}
