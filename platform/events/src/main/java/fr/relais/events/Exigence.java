package fr.relais.events;

/** How strongly an offer asks for a competency; the letters are France Travail's. */
public enum Exigence {
    /** Required (exigé). */
    E,
    /** Wished (souhaité). */
    S
}
