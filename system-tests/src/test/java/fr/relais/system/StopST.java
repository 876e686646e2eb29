package fr.relais.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.relais.running.Http;
import fr.relais.running.RunningService;
import fr.relais.running.Service;
import fr.relais.testing.Identity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A service that stops lets nobody hang. */
class StopST {
    /** Shorter than the eight seconds that a service waits for requests that do not end. */
    private static final Duration AT_ONCE = Duration.ofSeconds(6);

    @Test
    void anOpenStreamEndsAtOnceAndProperlyWhenMatchingServiceStops() {
        var stream = RunningSystem.api(Service.MATCHING, "/offers/" + publishOffer() + "/candidates/stream");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Http.get(Identity.PARTNER, stream.replace("/stream", ""))
                                .status()
                        == 200);
        var lines = new AtomicInteger();
        var read = CompletableFuture.supplyAsync(() -> read(stream, lines));
        await().atMost(Duration.ofSeconds(30)).until(() -> lines.get() > 0);
        RunningService matching = RunningSystem.of(Service.MATCHING);
        long from = System.nanoTime();
        matching.stop();
        try {
            assertThat(read).as("it fails when the connection is cut").succeedsWithin(Duration.ofSeconds(10));
            assertThat(Duration.ofNanos(read.join() - from)).isLessThan(AT_ONCE);
        } finally {
            matching.start();
            matching.awaitReady();
        }
    }

    /** Reads to the end; gives when (nanoTime) that was. */
    private static long read(String stream, AtomicInteger lines) {
        var request = HttpRequest.newBuilder(URI.create(stream))
                .header("Authorization", "Bearer " + Identity.PARTNER.token())
                .build();
        try (var client = HttpClient.newHttpClient();
                var answer = client.send(request, BodyHandlers.ofLines()).body()) {
            answer.forEach(line -> lines.incrementAndGet());
            return System.nanoTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String publishOffer() {
        var body = Http.JSON
                .createObjectNode()
                .put("kind", "JOB")
                .put("title", "Agent de sécurité")
                .put("contractType", "CDI")
                .put("workingTime", "FULL_TIME");
        body.putObject("rome").put("code", "K2503");
        var url = RunningSystem.api(Service.OFFER, "/sources/partner-demo/offers/stop");
        var id = Http.put(Identity.PARTNER, url, body)
                .expect(201)
                .body()
                .get("id")
                .asText();
        var publication = RunningSystem.api(Service.OFFER, "/offers/" + id + "/publication");
        Http.post(Identity.PARTNER, publication, "application/json", "").expect(200);
        return id;
    }
}
