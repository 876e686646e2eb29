package fr.relais.matching;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has all worked cases on the topics before the service starts, and takes them back when it has ended. */
public final class GoldenOnTheTopics implements QuarkusTestResourceLifecycleManager {
    private @Nullable Publisher publisher;

    @Override
    public Map<String, String> start() {
        if (GoldenCases.present()) {
            Publisher opened = new Publisher();
            GoldenCases.publish(opened, GoldenCases.all());
            publisher = opened;
        }
        return Map.of();
    }

    @Override
    public void stop() {
        Publisher opened = publisher;
        if (opened != null) {
            opened.withdraw();
        }
    }
}
