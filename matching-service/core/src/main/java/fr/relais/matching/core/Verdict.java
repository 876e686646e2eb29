package fr.relais.matching.core;

/** What a candidate's statement says about one requirement. */
public enum Verdict {
    /** Held at the required level or above. */
    MET,
    /** Held below the required level. */
    PARTIAL,
    /** Not stated. */
    UNKNOWN,
    /** Assessed as not held. */
    MISSING;

    /** The answer of a required (E) competency to the eligibility. */
    Answer answer() {
        return switch (this) {
            case MET -> Answer.YES;
            case PARTIAL, UNKNOWN -> Answer.UNKNOWN;
            case MISSING -> Answer.NO;
        };
    }
}
