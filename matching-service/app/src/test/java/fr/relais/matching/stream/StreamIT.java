package fr.relais.matching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.events.EventTypes;
import fr.relais.http.Ids;
import fr.relais.matching.Api;
import fr.relais.matching.Publisher;
import fr.relais.matching.Samples;
import fr.relais.matching.WithServers;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithServers
class StreamIT {
    private final Publisher publisher = new Publisher();
    private final UUID offer = Ids.next();
    private final UUID own = Ids.next();
    private final UUID strangers = Ids.next();
    private final List<Thread> readers = new ArrayList<>();

    @AfterEach
    void withdraw() {
        publisher.close();
    }

    @Test
    void theShortlistComesAtOnceAndThenEachChangeUntilTheOfferCloses() throws InterruptedException {
        publisher.offer(Samples.offer(offer), 1);
        publisher.profile(Samples.profile(own, 1), 1);
        awaitEvaluated(1);
        List<String> lines = read(Identity.FRANCE_TRAVAIL);
        await(lines, seen -> ranks(seen).contains("1 " + own));
        publisher.profile(Samples.profile(strangers, 3), 1);
        await(lines, seen -> ranks(seen).contains("1 " + strangers + ", 2 " + own));
        publisher.offer(Samples.offer(offer).put("status", "CLOSED"), EventTypes.OFFER_CLOSED, 2);
        Thread reader = readers.getFirst();
        reader.join(Duration.ofSeconds(10));
        assertThat(reader.isAlive()).isFalse();
        assertThat(versions(lines)).isSorted().doesNotHaveDuplicates();
        assertThat(lines).contains("event:shortlist");
    }

    @Test
    void aPartnerSeesItsOwnPeopleAtTheirTrueRank() {
        publisher.access(Samples.access(own, List.of("partner-demo"), List.of()), 1);
        publisher.offer(Samples.offer(offer), 1);
        publisher.profile(Samples.profile(own, 1), 1);
        publisher.profile(Samples.profile(strangers, 3), 1);
        awaitEvaluated(2);
        List<String> lines = read(Identity.PARTNER);
        await(lines, seen -> ranks(seen).contains("2 " + own));
        assertThat(String.join("", lines)).doesNotContain(strangers.toString());
    }

    @Test
    void whoMayNotReadTheRankingMayNotFollowIt() throws IOException, InterruptedException {
        publisher.offer(Samples.offer(offer), 1);
        awaitEvaluated(0);
        assertRefused(403, Identity.CANDIDATE, offer);
        assertRefused(404, Identity.OTHER_PARTNER, offer);
        assertRefused(404, Identity.EMPLOYER, offer);
        assertRefused(404, Identity.FRANCE_TRAVAIL, Ids.next());
        var anonymous = RestAssured.get("/api/v1/offers/" + offer + "/candidates/stream");
        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(anonymous.contentType()).isEqualTo("application/problem+json");
    }

    @Test
    void aQuietStreamIsKeptOpenByComments() {
        publisher.offer(Samples.offer(offer), 1);
        awaitEvaluated(0);
        List<String> lines = read(Identity.FRANCE_TRAVAIL);
        await(lines, seen -> seen.stream().anyMatch(line -> line.startsWith(":")));
    }

    /** Does not wait for the body, which would not end if the answer were a stream. */
    private static void assertRefused(int status, Identity identity, UUID id) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request(identity, id), BodyHandlers.ofInputStream());
            answer.body().close();
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        }
    }

    private static HttpRequest request(Identity identity, UUID id) {
        return HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + RestAssured.port + "/api/v1/offers/" + id + "/candidates/stream"))
                .header("Authorization", "Bearer " + identity.token())
                .header("Accept", "text/event-stream")
                .build();
    }

    /** Reads lines in the background as they come, until the service ends the answer. */
    private List<String> read(Identity identity) {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        HttpRequest request = request(identity, offer);
        readers.add(Thread.ofVirtual().start(() -> {
            try (HttpClient client = HttpClient.newHttpClient();
                    var answer = client.send(request, BodyHandlers.ofLines()).body()) {
                answer.forEach(lines::add);
            } catch (IOException | InterruptedException e) {
                lines.add("failed: " + e);
            }
        }));
        return lines;
    }

    private static void await(List<String> lines, Predicate<List<String>> expected) {
        Awaitility.await().atMost(Duration.ofSeconds(25)).until(() -> List.copyOf(lines), expected);
    }

    /** Of each event its rows. */
    private static List<String> ranks(List<String> lines) {
        return data(lines).stream()
                .map(data -> {
                    List<String> rows = new ArrayList<>();
                    data.get("candidates")
                            .forEach(row -> rows.add(row.get("rank").asInt() + " "
                                    + row.get("candidateId").textValue()));
                    return String.join(", ", rows);
                })
                .toList();
    }

    private static List<Long> versions(List<String> lines) {
        return data(lines).stream().map(data -> data.get("version").asLong()).toList();
    }

    private static List<JsonNode> data(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("data:"))
                .map(line -> Samples.tree(line.substring("data:".length())))
                .toList();
    }

    private void awaitEvaluated(int count) {
        Api.await(
                "/offers/" + offer + "/candidates",
                page -> page.path("evaluated").asInt(-1) == count);
    }
}
