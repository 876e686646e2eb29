package fr.relais.offer.people;

import fr.relais.events.CandidateAccess;
import fr.relais.events.CandidateErased;
import fr.relais.events.ShortlistState;
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
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps people and shortlists equal to their topics for as long as the service lives. */
@ApplicationScoped
public class PeopleFollower {
    private final People people;
    private final Shortlists shortlists;
    private final EventJson json;
    private final Event<PersonErased> erased;
    private final TopicFollower follower;

    PeopleFollower(
            People people,
            Shortlists shortlists,
            EventJson json,
            Event<PersonErased> erased,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service,
            MeterRegistry metrics) {
        this.people = people;
        this.shortlists = shortlists;
        this.json = json;
        this.erased = erased;
        this.follower = new TopicFollower(
                kafka,
                service + "-people",
                Map.of(
                        Topics.ACCESS, this::access,
                        Topics.SHORTLIST, this::shortlist,
                        Topics.ERASURE, this::erasure),
                () -> {},
                metrics);
    }

    private EventHandler.Effect access(Incoming event) throws UnusableEvent {
        var id = id(event);
        if (event.isTombstone()) {
            return () -> people.remove(id, event.sequence());
        }
        var access = json.read(event, CandidateAccess.class);
        requireKey(id, access.candidateId());
        return () -> people.put(access, event.sequence());
    }

    private EventHandler.Effect shortlist(Incoming event) throws UnusableEvent {
        var id = id(event);
        if (event.isTombstone()) {
            return () -> shortlists.remove(id, event.sequence());
        }
        var state = json.read(event, ShortlistState.class);
        requireKey(id, state.offerId());
        return () -> shortlists.put(state, event.sequence());
    }

    private EventHandler.Effect erasure(Incoming event) throws UnusableEvent {
        var told = json.read(event, CandidateErased.class);
        requireKey(id(event), told.candidateId());
        return () -> erased.fire(new PersonErased(told.candidateId(), told.erasedAt()));
    }

    private static UUID id(Incoming event) throws UnusableEvent {
        try {
            return UUID.fromString(event.key());
        } catch (IllegalArgumentException e) {
            throw new UnusableEvent("the key is not a UUID");
        }
    }

    private static void requireKey(UUID key, UUID subject) throws UnusableEvent {
        if (!key.equals(subject)) {
            throw new UnusableEvent("the key is not the subject's id");
        }
    }

    /** True once everything published before the start has been read. */
    public boolean caughtUp() {
        return follower.caughtUp();
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
