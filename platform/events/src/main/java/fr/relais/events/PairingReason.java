package fr.relais.events;

/** What can be said of a step in a shortlist by comparing it with the one before. */
public enum PairingReason {
    /** Was not among the first 100 and now is. */
    ENTERED_FIRST_100,
    /** Stands at another rank, by a change of its own or of others. */
    RANK_CHANGED,
    /** Stands where it stood, with another fit or eligibility. */
    FIT_CHANGED,
    /** Was among the first 100 and is not any more, whether others are better or the pair no longer fits. */
    LEFT_FIRST_100,
    /** The offer is no longer published. */
    OFFER_CLOSED
}
