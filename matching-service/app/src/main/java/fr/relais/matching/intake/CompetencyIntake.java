package fr.relais.matching.intake;

import fr.relais.events.CompetencyState;
import fr.relais.events.EventTypes;
import fr.relais.intake.EventHandler;
import fr.relais.intake.EventJson;
import fr.relais.intake.Incoming;
import fr.relais.intake.UnusableEvent;
import fr.relais.matching.index.RegistryVersion;

/** Of competencies only the registry's version matters here: their codes are fixed. */
final class CompetencyIntake implements EventHandler {
    private final RegistryVersion registryVersion;
    private final EventJson json;

    CompetencyIntake(RegistryVersion registryVersion, EventJson json) {
        this.registryVersion = registryVersion;
        this.json = json;
    }

    @Override
    public Effect read(Incoming event) throws UnusableEvent {
        if (event.isTombstone()) {
            return () -> {}; // what is gone has no version
        }
        Subjects.requireType(event, EventTypes.COMPETENCY_PUBLISHED);
        CompetencyState competency = json.read(event, CompetencyState.class);
        Subjects.requirePart(competency.registryVersion(), "registryVersion");
        return () -> registryVersion.seen(competency.registryVersion(), event.time());
    }
}
