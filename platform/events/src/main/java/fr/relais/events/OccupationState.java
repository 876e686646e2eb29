package fr.relais.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An occupation as one ROME version describes it, with the requirements that offers inherit.
 *
 * @param rome ROME code such as {@code K2503}
 * @param version of this profile, from 1
 * @param romeVersion ROME version of code and label, such as {@code 4.60}
 * @param listedIn ROME versions whose full list is loaded and holds this code, oldest first; empty before any load, so
 *     that a consumer knows a version's list is complete as soon as one occupation names it
 * @param changedIn ROME versions in which the code means something else, so that neither label nor profile nor bridges
 *     hold there, oldest first
 * @param profile CURATED when written by the registry's editors, DERIVED when computed from the ROME file
 */
public record OccupationState(
        String rome,
        long version,
        String registryVersion,
        String romeVersion,
        List<String> listedIn,
        String label,
        String profile,
        List<Requirement> requirements,
        List<Bridge> bridges,
        List<String> changedIn) {
    public OccupationState {
        listedIn = Lists.orEmpty(listedIn);
        requirements = Lists.orEmpty(requirements);
        bridges = Lists.orEmpty(bridges);
        changedIn = Lists.orEmpty(changedIn);
    }

    /**
     * A way from this occupation to another.
     *
     * @param to ROME code it leads to
     * @param kind CURATED or OFFICIAL
     * @param reasonFr why the step is plausible; null for official mobilities
     * @param credential card or exam that the step needs; null when none
     */
    public record Bridge(
            String to,
            String kind,
            @Nullable String reasonFr,
            @Nullable String credential) {}
}
