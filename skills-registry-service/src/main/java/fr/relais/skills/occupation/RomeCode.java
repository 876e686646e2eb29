package fr.relais.skills.occupation;

import org.jspecify.annotations.Nullable;

/**
 * A code as one ROME version lists it.
 *
 * @param sameMeaning false when the code means something else than in the registry's ROME version, so that the profile
 *     does not hold for it
 * @param movedTo code that has the former meaning in this version; null when it did not change, or none is named
 */
public record RomeCode(
        String code,
        String label,
        boolean sameMeaning,
        @Nullable String movedTo) {}
