package fr.relais.skills.exchange;

import java.util.Map;

/** What a family of competencies is called. */
public record FamilyName(String french, String english) {
    private static final Map<String, FamilyName> NAMES = Map.of(
            "SAVOIR", new FamilyName("Savoirs", "Knowledge"),
            "SAVOIR_FAIRE", new FamilyName("Savoir-faire", "Know-how"),
            "SAVOIR_ETRE", new FamilyName("Savoir-être", "Personal skills"));

    /** The names of a family; of one that is not known its code. */
    public static FamilyName of(String family) {
        return NAMES.getOrDefault(family, new FamilyName(family, family));
    }
}
