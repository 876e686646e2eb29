package fr.relais.matching.history;

import fr.relais.events.Topics;
import fr.relais.intake.TopicRecorder;
import fr.relais.matching.intake.Following;
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
    private final Following following;

    Recording(
            HistoryStore store,
            Following following,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Clock clock,
            MeterRegistry metrics) {
        this.following = following;
        recorder = new TopicRecorder<>(kafka, NAME, TOPICS, store, clock, metrics);
        Gauge.builder("relais.matching.history.behind", recorder, TopicRecorder::behind)
                .description("Records that wait to be stored; -1 in an instance that does not write the history")
                .register(metrics);
    }

    /** Begins once the index has caught up: a start over a million people has no time to lose. */
    void start(@Observes StartupEvent event) {
        recorder.start(following::caughtUp);
    }

    void stop(@Observes ShutdownEvent event) {
        recorder.close();
    }
}
