package fr.relais.matching.intake;

import fr.relais.events.EventTypes;
import fr.relais.events.OccupationState;
import fr.relais.intake.EventHandler;
import fr.relais.intake.EventJson;
import fr.relais.intake.Incoming;
import fr.relais.intake.UnusableEvent;
import fr.relais.matching.index.CuratedBridges;
import fr.relais.matching.index.LiveIndex;
import fr.relais.matching.index.RegistryVersion;
import java.util.List;

/** The curated bridges of occupations, and the registry's version they came with. */
final class OccupationIntake implements EventHandler {
    private final LiveIndex index;
    private final RegistryVersion registryVersion;
    private final EventJson json;

    OccupationIntake(LiveIndex index, RegistryVersion registryVersion, EventJson json) {
        this.index = index;
        this.registryVersion = registryVersion;
        this.json = json;
    }

    @Override
    public Effect read(Incoming event) throws UnusableEvent {
        if (event.isTombstone()) {
            CuratedBridges none = new CuratedBridges(event.key(), List.of());
            return () -> Subjects.usable(() -> index.putBridges(none, event.sequence()));
        }
        Subjects.requireType(event, EventTypes.OCCUPATION_PUBLISHED);
        OccupationState occupation = json.read(event, OccupationState.class);
        Subjects.requireKey(event, occupation.rome());
        Subjects.requirePart(occupation.registryVersion(), "registryVersion");
        return () -> {
            Subjects.usable(() -> index.putBridges(CuratedBridges.of(occupation), event.sequence()));
            registryVersion.seen(occupation.registryVersion(), event.time());
        };
    }
}
