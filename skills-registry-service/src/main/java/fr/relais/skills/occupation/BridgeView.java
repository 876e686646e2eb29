package fr.relais.skills.occupation;

import fr.relais.events.OccupationState.Bridge;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way to another occupation.
 *
 * @param label of the occupation it leads to; null when that is not loaded
 * @param kind CURATED or OFFICIAL
 * @param credential card or exam that the step needs; null when none
 */
record BridgeView(
        String to,
        @Nullable String label,
        String kind,
        @Nullable String reasonFr,
        @Nullable String credential) {

    static BridgeView of(Bridge bridge, Map<String, String> labels) {
        return new BridgeView(
                bridge.to(), labels.get(bridge.to()), bridge.kind(), bridge.reasonFr(), bridge.credential());
    }
}
