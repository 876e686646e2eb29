package fr.relais.skills.registry;

/** What putting content did. */
public enum Outcome {
    CREATED,
    UPDATED,
    /** Nothing was written and nothing is published. */
    UNCHANGED
}
