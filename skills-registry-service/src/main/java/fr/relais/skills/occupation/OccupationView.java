package fr.relais.skills.occupation;

import fr.relais.events.OccupationState;
import fr.relais.events.Requirement;
import java.util.List;
import java.util.Map;

/**
 * An occupation as read over HTTP.
 *
 * @param listedIn ROME versions whose loaded list holds the code
 * @param profile CURATED or DERIVED
 * @param requirements what offers inherit: always wished and inferred
 */
record OccupationView(
        String rome,
        long version,
        String registryVersion,
        String romeVersion,
        List<String> listedIn,
        String label,
        String profile,
        List<Requirement> requirements,
        List<BridgeView> bridges) {

    /** @param labels of the occupations that bridges lead to, as far as known */
    static OccupationView of(OccupationState state, Map<String, String> labels) {
        return new OccupationView(
                state.rome(),
                state.version(),
                state.registryVersion(),
                state.romeVersion(),
                state.listedIn(),
                state.label(),
                state.profile(),
                state.requirements(),
                state.bridges().stream()
                        .map(bridge -> BridgeView.of(bridge, labels))
                        .toList());
    }
}
