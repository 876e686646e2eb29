package fr.relais.matching.pairing;

/** Why an offer ranks nobody. */
public enum UnrankedReason {
    /** There is nothing to score by. */
    NO_REQUIREMENTS
}
