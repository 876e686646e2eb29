package fr.relais.candidate.support.step;

/** What came of a step. */
public enum StepOutcome {
    COMPLETED,
    INTERRUPTED,
    ACCEPTED,
    REFUSED,
    HIRED,
    CANCELLED,
    NO_SHOW;

    /** Whether it can be said of a step that never began. */
    boolean needsNoStart() {
        return this == CANCELLED || this == NO_SHOW;
    }
}
