package fr.relais.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.events.Topics;
import fr.relais.testing.Servers;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@WithServers
class OperationsIT {
    private final int managementPort;

    OperationsIT(@ConfigProperty(name = "quarkus.management.test-port") int configured) {
        this.managementPort = configured;
    }

    @Test
    void theServiceIsReadyOnceItHasCaughtUp() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> management("/q/health/ready").contains("\"UP\""));
        JsonNode health = Samples.tree(management("/q/health/ready"));
        assertThat(health.toString()).contains("\"behind\":0");
        for (String topic : List.of(
                Topics.PROFILE, Topics.ACCESS, Topics.POSTING, Topics.COMPETENCY, Topics.OCCUPATION, Topics.DECISION)) {
            assertThat(health.toString()).containsPattern("\"" + topic + "\":\"(\\d+) of \\1\"");
            assertThat(management("/q/metrics"))
                    .contains("relais_intake_start_present{topic=\"" + topic + "\"}")
                    .contains("relais_intake_start_read{topic=\"" + topic + "\"}");
        }
    }

    @Test
    void theMetricsTellSizeAndLatency() {
        try (Publisher publisher = new Publisher()) {
            UUID offer = fr.relais.http.Ids.next();
            publisher.offer(Samples.offer(offer), 1);
            Api.await("/offers/" + offer + "/candidates", page -> page.has("offerId"));
            assertThat(management("/q/metrics"))
                    .contains("relais_matching_offers ", "relais_matching_candidates ")
                    .contains("relais_matching_event_latency_seconds_count{")
                    .contains("relais_matching_history_behind ")
                    .contains("relais_matching_shortlists ", "relais_matching_shortlist_latency_seconds_count")
                    .contains("relais_matching_shortlist_refills_total ", "relais_matching_shortlist_bursts_total ");
        }
    }

    /** On purpose nothing rewrites the file: whoever changes the API copies target/openapi.yaml. */
    @Test
    void theDocumentBesideTheModuleIsTheOneThatIsServed() throws IOException {
        String served = RestAssured.get("/q/openapi?format=yaml")
                .asString()
                .replace(Servers.shared().realmUrl(), "http://localhost:8180/realms/relais");
        Files.writeString(Path.of("target", "openapi.yaml"), served);
        Path checkedIn = Path.of(System.getProperty("relais.root", "../.."), "matching-service/app/openapi.yaml");
        assertThat(checkedIn).content().isEqualTo(served);
    }

    private String management(String path) {
        return RestAssured.given().port(managementPort).get(path).asString();
    }
}
