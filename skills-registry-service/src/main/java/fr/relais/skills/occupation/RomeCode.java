package fr.relais.skills.occupation;

/**
 * A code as one ROME version lists it.
 *
 * @param sameMeaning false when the code means something else than in the registry's ROME version, so that the profile
 *     does not hold for it
 */
public record RomeCode(String code, String label, boolean sameMeaning) {}
