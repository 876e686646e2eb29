package fr.relais.matching.intake;

import fr.relais.events.EventTypes;
import fr.relais.events.OccupationState;
import fr.relais.intake.EventHandler;
import fr.relais.intake.EventJson;
import fr.relais.intake.Incoming;
import fr.relais.intake.UnusableEvent;
import fr.relais.matching.bridge.Occupations;
import fr.relais.matching.index.CuratedBridges;
import fr.relais.matching.index.LiveIndex;
import fr.relais.matching.index.RegistryVersion;
import java.util.List;

/** The bridges of occupations, of which the index knows the curated ones, and the registry's version they came with. */
final class OccupationIntake implements EventHandler {
    private final LiveIndex index;
    private final RegistryVersion registryVersion;
    private final Occupations occupations;
    private final EventJson json;

    OccupationIntake(LiveIndex index, RegistryVersion registryVersion, Occupations occupations, EventJson json) {
        this.occupations = occupations;
        this.index = index;
        this.registryVersion = registryVersion;
        this.json = json;
    }

    @Override
    public Effect read(Incoming event) throws UnusableEvent {
        if (event.isTombstone()) {
            CuratedBridges none = new CuratedBridges(event.key(), List.of());
            return () -> {
                Subjects.usable(() -> index.putBridges(none, event.sequence()));
                occupations.remove(event.key(), event.sequence());
            };
        }
        Subjects.requireType(event, EventTypes.OCCUPATION_PUBLISHED);
        OccupationState occupation = json.read(event, OccupationState.class);
        Subjects.requireKey(event, occupation.rome());
        Subjects.requirePart(occupation.registryVersion(), "registryVersion");
        return () -> {
            Subjects.usable(() -> index.putBridges(CuratedBridges.of(occupation), event.sequence()));
            occupations.put(occupation, event.sequence());
            registryVersion.seen(occupation.registryVersion(), event.time());
        };
    }
}
