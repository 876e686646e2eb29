package fr.relais.skills.loading;

import static fr.relais.skills.SharedData.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.relais.events.Topics;
import fr.relais.testing.Identity;
import fr.relais.testing.Servers;
import fr.relais.testing.TopicReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The packaged service, started, stopped and killed, on a database of its own. */
class RestartIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> TOPICS =
            List.of(Topics.COMPETENCY, Topics.BADGE, Topics.OCCUPATION, Topics.COMMUNE);

    private final String database = Servers.shared().newDatabase("skills");

    @Test
    void aRestartPublishesNothingNew() {
        try (var service = started()) {
            assertThat(service.status("/api/v1/competencies/SOC-E01")).isEqualTo(200);
            awaitEmptyOutbox();
        }
        var published = published();
        try (var service = started()) {
            assertThat(service.status("/q/openapi")).isEqualTo(200);
            assertThat(service.status("/q/health")).isEqualTo(404);
            awaitEmptyOutbox();
        }
        assertThat(published()).isEqualTo(published);
    }

    @Test
    void communesLoadedRightBeforeAKillAreAllPublishedAfterIt() throws Exception {
        var file = file("geo/communes-coord.csv");
        long before = TopicReader.all(Topics.COMMUNE).size();
        try (var service = started()) {
            assertThat(post(service, file)).contains("\"created\":35001");
            service.kill();
        }
        assertThat(waiting()).as("events that the kill left behind").isPositive();
        try (var service = started()) {
            awaitEmptyOutbox();
            assertThat(service.isReady()).isTrue();
        }
        assertThat(TopicReader.all(Topics.COMMUNE).size() - before).isGreaterThanOrEqualTo(35001);
        assertThat(TopicReader.latest(Topics.COMMUNE)).hasSize(35001);
    }

    private RunningService started() {
        var service = RunningService.start(database);
        await().atMost(PATIENCE).until(service::isReady);
        return service;
    }

    private static String post(RunningService service, Path file) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(service.address("/api/v1/reference-data/communes"))
                    .header("Authorization", "Bearer " + Identity.REGISTRY_ADMIN.token())
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofFile(file))
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }

    private Map<String, Integer> published() {
        return TOPICS.stream()
                .collect(Collectors.toMap(
                        Function.identity(), topic -> TopicReader.all(topic).size()));
    }

    private void awaitEmptyOutbox() {
        await().atMost(PATIENCE).until(() -> waiting() == 0);
    }

    private long waiting() {
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from outbox")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
