package fr.relais.candidate.registry;

import fr.relais.events.BadgeState;
import fr.relais.events.CommuneState;
import fr.relais.events.CompetencyState;
import fr.relais.events.OccupationState;
import fr.relais.events.Topics;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.intake.EventHandler;
import fr.relais.intake.EventJson;
import fr.relais.intake.Progress;
import fr.relais.intake.TopicFollower;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the view equal to the registry's topics for as long as the service lives. */
@ApplicationScoped
public class RegistryFollower {
    private final RegistryView view;
    private final TopicFollower follower;
    private final EventJson json;

    RegistryFollower(
            RegistryView view,
            EventJson json,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service,
            MeterRegistry metrics) {
        this.view = view;
        this.json = json;
        var handlers = Map.of(
                Topics.COMPETENCY, handler(CompetencyState.class, view::put, view::removeCompetency),
                Topics.BADGE, handler(BadgeState.class, view::put, view::removeBadge),
                Topics.COMMUNE, handler(CommuneState.class, view::put, view::removeCommune),
                Topics.OCCUPATION, handler(OccupationState.class, view::put, view::removeOccupation));
        this.follower = new TopicFollower(kafka, service, handlers, () -> {}, metrics);
    }

    private <T> EventHandler handler(Class<T> type, Consumer<T> put, Consumer<String> remove) {
        return event -> {
            if (event.isTombstone()) {
                return () -> remove.accept(event.key());
            }
            T state = json.read(event, type);
            return () -> put.accept(state);
        };
    }

    /** True once the registry has been read and has something to say; never false again. */
    public boolean ready() {
        return follower.caughtUp() && view.countCompetencies() > 0;
    }

    /** A problem 503 before that: what is not known yet must not be refused as unknown. */
    public void requireReady() {
        if (!ready()) {
            throw Problems.of(ProblemType.UNAVAILABLE, "the registry has not been read yet");
        }
    }

    Progress progress() {
        return follower.progress();
    }

    void start(@Observes StartupEvent event) {
        follower.start();
    }

    void stop(@Observes ShutdownEvent event) {
        follower.close();
    }
}
