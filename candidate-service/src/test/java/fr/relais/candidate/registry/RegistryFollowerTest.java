package fr.relais.candidate.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.intake.EventJson;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistryFollowerTest {
    @Test
    void beforeTheRegistryIsReadNothingIsRefusedAsUnknown() {
        var follower = new RegistryFollower(
                new RegistryView(),
                new EventJson(new ObjectMapper()),
                Map.of("bootstrap.servers", "localhost:1"),
                "candidate-service",
                new SimpleMeterRegistry());
        assertThat(follower.ready()).isFalse();
        assertThatThrownBy(follower::requireReady)
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(503));
    }
}
