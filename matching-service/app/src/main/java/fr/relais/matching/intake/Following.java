package fr.relais.matching.intake;

import fr.relais.intake.Progress;
import fr.relais.intake.TopicFollower;
import fr.relais.matching.delivery.Delivery;
import fr.relais.matching.index.LiveIndex;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;

/** Keeps index and owners equal to the topics for as long as the service lives. */
@ApplicationScoped
public class Following {
    private static final String NAME = "matching-service";

    private final TopicFollower follower;
    private final Delivery delivery;

    Following(
            Handlers handlers,
            LiveIndex index,
            Delivery delivery,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Clock clock,
            MeterRegistry metrics) {
        this.delivery = delivery;
        EventLatency latency = new EventLatency(delivery, clock, metrics);
        follower = new TopicFollower(
                kafka,
                NAME,
                latency.around(handlers.byTopic(), this::caughtUp),
                new Burst(index, delivery, this::caughtUp),
                metrics);
        Gauge.builder("relais.matching.candidates", index, LiveIndex::candidateCount)
                .description("Candidates in the index")
                .register(metrics);
        Gauge.builder("relais.matching.offers", index, LiveIndex::offerCount)
                .description("Published offers in the index")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        follower.start();
        delivery.start(this::caughtUp);
    }

    void stop(@Observes ShutdownEvent event) {
        follower.close();
    }

    /** Whether the index holds all that the topics held at the start. */
    public boolean caughtUp() {
        return follower.caughtUp();
    }

    Progress progress() {
        return follower.progress();
    }
}
