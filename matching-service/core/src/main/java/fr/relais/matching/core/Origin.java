package fr.relais.matching.core;

/** Where a requirement comes from, most direct first. */
public enum Origin {
    STATED,
    MAPPED,
    /** From the occupation: always wished, never required. */
    INFERRED
}
