package fr.relais.offer.registry;

import fr.relais.events.CommuneState;
import fr.relais.events.CompetencyState;
import fr.relais.events.OccupationState;
import fr.relais.events.Topics;
import fr.relais.intake.EventHandler;
import fr.relais.intake.EventJson;
import fr.relais.intake.Incoming;
import fr.relais.intake.Progress;
import fr.relais.intake.TopicFollower;
import fr.relais.intake.UnusableEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Keeps the view equal to the registry's topics for as long as the service lives. */
@ApplicationScoped
public class RegistryFollower {
    private final RegistryView view;
    private final EventJson json;
    private final Event<OccupationsChanged> changed;
    private final TopicFollower follower;

    RegistryFollower(
            RegistryView view,
            EventJson json,
            Event<OccupationsChanged> changed,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service,
            MeterRegistry metrics) {
        this.view = view;
        this.json = json;
        this.changed = changed;
        this.follower = new TopicFollower(
                kafka,
                service,
                Map.of(
                        Topics.COMPETENCY, this::competency,
                        Topics.COMMUNE, this::commune,
                        Topics.OCCUPATION, this::occupation),
                this::settle,
                metrics);
    }

    private EventHandler.Effect competency(Incoming event) throws UnusableEvent {
        var state = read(event, CompetencyState.class, CompetencyState::code);
        return () -> view.put(event.key(), state);
    }

    private EventHandler.Effect commune(Incoming event) throws UnusableEvent {
        var state = read(event, CommuneState.class, CommuneState::insee);
        return () -> view.put(event.key(), state);
    }

    private EventHandler.Effect occupation(Incoming event) throws UnusableEvent {
        var state = read(event, OccupationState.class, OccupationState::rome);
        return () -> view.put(event.key(), event.sequence(), state);
    }

    private <T> @Nullable T read(Incoming event, Class<T> type, Function<T, String> code) throws UnusableEvent {
        if (event.isTombstone()) {
            return null;
        }
        var state = json.read(event, type);
        if (!Objects.equals(code.apply(state), event.key())) {
            throw new UnusableEvent("the key is not the code in the data");
        }
        return state;
    }

    private void settle() {
        view.settle();
        changed.fire(new OccupationsChanged());
    }

    /** True once everything published before the start has been read, and the registry is not empty. */
    public boolean caughtUp() {
        return follower.caughtUp() && view.countCompetencies() > 0;
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
