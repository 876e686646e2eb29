package fr.relais.matching.intake;

import fr.relais.intake.EventJson;
import fr.relais.intake.TopicFollower;
import fr.relais.matching.access.Owners;
import fr.relais.matching.bridge.Occupations;
import fr.relais.matching.decision.DecidedPairs;
import fr.relais.matching.index.LiveIndex;
import fr.relais.matching.index.RegistryVersion;
import fr.relais.matching.opening.Sessions;
import fr.relais.testing.Servers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** Reads all topics anew, as a service that starts. */
@ApplicationScoped
public class FreshIndex {
    private final EventJson json;

    FreshIndex(EventJson json) {
        this.json = json;
    }

    public LiveIndex ofTheTopics() {
        LiveIndex fresh = new LiveIndex();
        fresh.expect(Long.MAX_VALUE);
        Handlers handlers = new Handlers(
                fresh,
                new Owners(),
                new RegistryVersion(),
                new DecidedPairs(fresh),
                new Sessions(),
                new Occupations(),
                json);
        Map<String, Object> kafka = Map.of("bootstrap.servers", Servers.shared().kafkaBootstrap());
        try (TopicFollower follower =
                new TopicFollower(kafka, "matching-service", handlers.byTopic(), () -> {}, new SimpleMeterRegistry())) {
            follower.start();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(follower::caughtUp);
        }
        return fresh;
    }
}
