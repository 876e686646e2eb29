package fr.relais.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.running.Http;
import fr.relais.running.Service;
import fr.relais.testing.Identity;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An import whose service dies in the middle goes on where it was: everybody once, and counted once. */
class ImportKillST {
    private static final int PEOPLE = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void everyItemIsSettledOnce() {
        var file = IntStream.range(0, PEOPLE)
                .mapToObj(i -> "{\"externalId\": \"cut-short-" + i + "\", \"person\": {\"birthDate\": \"1990-01-01\"},"
                        + " \"consents\": {\"matching\": true}}\n")
                .collect(Collectors.joining());
        var id = send(file);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> view(id).get("received").asInt() > PEOPLE / 10);
        assertThat(view(id).get("received").asInt()).isLessThan(PEOPLE);
        RunningSystem.of(Service.CANDIDATE).kill();
        RunningSystem.of(Service.CANDIDATE).start();
        RunningSystem.of(Service.CANDIDATE).awaitReady();
        var done = await().atMost(PATIENCE)
                .until(() -> view(id), view -> !view.get("status").asText().equals("RUNNING"));
        assertThat(done.get("status").asText()).isEqualTo("COMPLETED");
        assertThat(done.get("created").asInt()).isEqualTo(PEOPLE);
        assertThat(done.get("received").asInt()).isEqualTo(PEOPLE);
        var again = send(file);
        await().atMost(PATIENCE).until(() -> view(again).get("unchanged").asInt() == PEOPLE);
    }

    private static String send(String file) {
        return Http.post(
                        Identity.PARTNER,
                        RunningSystem.api(Service.CANDIDATE, "/imports"),
                        "application/x-ndjson",
                        file)
                .expect(202)
                .body()
                .get("id")
                .asText();
    }

    private static JsonNode view(String id) {
        return Http.get(Identity.PARTNER, RunningSystem.api(Service.CANDIDATE, "/imports/" + id))
                .expect(200)
                .body();
    }
}
