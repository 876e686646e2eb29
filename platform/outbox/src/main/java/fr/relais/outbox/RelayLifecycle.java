package fr.relais.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs the relay beside the service for as long as it lives. */
@Startup
@ApplicationScoped
class RelayLifecycle {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Relay relay;
    private final Thread thread;

    RelayLifecycle(
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        var settings = new HashMap<>(kafka);
        settings.put("client.id", service + "-outbox");
        this.relay = new Relay(database, () -> new KafkaSender(settings, "/relais/" + service, PATIENCE));
        this.thread = Thread.ofPlatform().name("outbox-relay").daemon().start(relay);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        relay.close();
        thread.join(Duration.ofSeconds(5));
    }
}
