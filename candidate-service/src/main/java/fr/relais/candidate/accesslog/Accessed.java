package fr.relais.candidate.accesslog;

/** What of a person was read. */
public enum Accessed {
    PASSPORT,
    OBSTACLES,
    STEPS,
    COMMITMENTS,
    HANDOVERS,
    /** That somebody else wrote down what the person said to a handover. */
    HANDOVER_ANSWER,
    TIMELINE,
    EXPORT
}
