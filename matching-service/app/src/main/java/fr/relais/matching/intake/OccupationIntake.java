package fr.relais.matching.intake;

import fr.relais.events.EventTypes;
import fr.relais.events.OccupationState;
import fr.relais.intake.EventHandler;
import fr.relais.intake.EventJson;
import fr.relais.intake.Incoming;
import fr.relais.intake.UnusableEvent;
import fr.relais.matching.index.LiveIndex;
import java.util.List;

/** The curated bridges of occupations; official mobilities are too weak a signal to count. */
final class OccupationIntake implements EventHandler {
    private static final String CURATED = "CURATED";

    private final LiveIndex index;
    private final EventJson json;

    OccupationIntake(LiveIndex index, EventJson json) {
        this.index = index;
        this.json = json;
    }

    @Override
    public void apply(Incoming event) throws UnusableEvent {
        if (event.isTombstone()) {
            Subjects.usable(() -> index.putBridges(event.key(), List.of(), event.sequence()));
            return;
        }
        Subjects.requireType(event, EventTypes.OCCUPATION_PUBLISHED);
        OccupationState occupation = json.read(event, OccupationState.class);
        Subjects.requireKey(event, occupation.rome());
        List<String> to = occupation.bridges().stream()
                .filter(bridge -> CURATED.equals(bridge.kind()))
                .map(OccupationState.Bridge::to)
                .toList();
        Subjects.usable(() -> index.putBridges(occupation.rome(), to, event.sequence()));
    }
}
