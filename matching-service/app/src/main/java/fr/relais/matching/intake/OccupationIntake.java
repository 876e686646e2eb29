package fr.relais.matching.intake;

import fr.relais.events.EventTypes;
import fr.relais.events.OccupationState;
import fr.relais.intake.EventHandler;
import fr.relais.intake.EventJson;
import fr.relais.intake.Incoming;
import fr.relais.intake.UnusableEvent;
import fr.relais.matching.index.CuratedBridges;
import fr.relais.matching.index.LiveIndex;
import java.util.List;

/** The curated bridges of occupations. */
final class OccupationIntake implements EventHandler {
    private final LiveIndex index;
    private final EventJson json;

    OccupationIntake(LiveIndex index, EventJson json) {
        this.index = index;
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
        return () -> Subjects.usable(() -> index.putBridges(CuratedBridges.of(occupation), event.sequence()));
    }
}
