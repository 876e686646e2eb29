package fr.relais.matching.core;

/** Three-valued answer of a condition, and of the eligibility of a pair. */
public enum Answer {
    YES,
    UNKNOWN,
    NO;

    /** Both together: NO wins over UNKNOWN, UNKNOWN over YES. */
    Answer and(Answer other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
