package fr.relais.events;

/** Where a requirement comes from, most direct first. */
public enum Origin {
    /** Written in the offer. */
    STATED,
    /** Mapped from a France Travail competency or savoir-être, by code or label. */
    MAPPED,
    /** Inferred from the ROME occupation; always wished, never required. */
    INFERRED
}
