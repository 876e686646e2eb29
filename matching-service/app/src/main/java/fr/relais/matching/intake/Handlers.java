package fr.relais.matching.intake;

import fr.relais.events.Topics;
import fr.relais.intake.EventHandler;
import fr.relais.intake.EventJson;
import fr.relais.matching.access.Owners;
import fr.relais.matching.bridge.Occupations;
import fr.relais.matching.decision.DecidedPairs;
import fr.relais.matching.index.LiveIndex;
import fr.relais.matching.index.RegistryVersion;
import fr.relais.matching.opening.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What is done with the events of each topic. */
@ApplicationScoped
class Handlers {
    private final LiveIndex index;
    private final Owners owners;
    private final RegistryVersion registryVersion;
    private final DecidedPairs decided;
    private final Sessions sessions;
    private final Occupations occupations;
    private final EventJson json;

    Handlers(
            LiveIndex index,
            Owners owners,
            RegistryVersion registryVersion,
            DecidedPairs decided,
            Sessions sessions,
            Occupations occupations,
            EventJson json) {
        this.index = index;
        this.owners = owners;
        this.registryVersion = registryVersion;
        this.decided = decided;
        this.sessions = sessions;
        this.occupations = occupations;
        this.json = json;
    }

    Map<String, EventHandler> byTopic() {
        return Map.of(
                Topics.PROFILE, new ProfileIntake(index, decided, json),
                Topics.DECISION, new DecisionIntake(decided, json),
                Topics.ACCESS, new AccessIntake(owners, json),
                Topics.POSTING, new OfferIntake(index, owners, json),
                Topics.SESSION, new SessionIntake(sessions, json),
                Topics.COMPETENCY, new CompetencyIntake(registryVersion, json),
                Topics.OCCUPATION, new OccupationIntake(index, registryVersion, occupations, json));
    }
}
