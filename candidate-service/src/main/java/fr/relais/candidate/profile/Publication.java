package fr.relais.candidate.profile;

/** Whether matching is told of a candidate, and why not. */
public enum Publication {
    PUBLISHED,
    /** No consent to matching. */
    NO_CONSENT,
    /** Under 16. */
    TOO_YOUNG
}
