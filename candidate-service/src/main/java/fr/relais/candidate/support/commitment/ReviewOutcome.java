package fr.relais.candidate.support.commitment;

/** What a review came to. */
public enum ReviewOutcome {
    CONTINUED,
    ADAPTED,
    COMPLETED,
    ENDED_BY_PERSON,
    ENDED_BY_STRUCTURE
}
