package fr.relais.skills.occupation;

import fr.relais.events.OccupationState;
import fr.relais.events.Requirement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An occupation as read over HTTP.
 *
 * @param listedIn ROME versions whose loaded list holds the code
 * @param changedIn ROME versions in which the code means something else
 * @param sameMeaning false when it does in the version that is answered here, so that the profile does not hold
 * @param movedTo code that has the profile's meaning in that version; null when this one has, or none is named
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
        List<BridgeView> bridges,
        List<String> changedIn,
        boolean sameMeaning,
        @Nullable String movedTo) {

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
                        .toList(),
                state.changedIn(),
                true,
                null);
    }

    /** In a version that gave the code to another occupation. */
    OccupationView moved(@Nullable String to) {
        return new OccupationView(
                rome,
                version,
                registryVersion,
                romeVersion,
                listedIn,
                label,
                profile,
                requirements,
                bridges,
                changedIn,
                false,
                to);
    }
}
