package fr.relais.matching.history;

import fr.relais.events.Topics;
import fr.relais.intake.TopicRecorder;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** Fills the history for as long as the service lives. Readiness does not depend on it: rankings need no history. */
@ApplicationScoped
class Recording {
    private static final String NAME = "matching-service-history";
    private static final Set<String> TOPICS =
            Set.of(Topics.PROFILE, Topics.POSTING, Topics.COMPETENCY, Topics.OCCUPATION);

    private final TopicRecorder<Told> recorder;

    Recording(
            HistoryStore store,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Clock clock,
            MeterRegistry metrics) {
        recorder = new TopicRecorder<>(kafka, NAME, TOPICS, store, clock, metrics);
        Gauge.builder("relais.matching.history.behind", recorder, TopicRecorder::behind)
                .description("Records that wait to be stored; -1 in an instance that does not write the history")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        recorder.start();
    }

    void stop(@Observes ShutdownEvent event) {
        recorder.close();
    }
}
