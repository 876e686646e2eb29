package fr.relais.events;

/** Where a pair of an offer and a candidate stands, as somebody decided. */
public enum Decision {
    /** Put forward, or put forward again on request. */
    PROPOSED,
    CONTACTED,
    /** The candidate does not want it. Left out of the lists until something new is known of either. */
    DECLINED_BY_CANDIDATE,
    /** The employer does not want it. Left out of the lists until something new is known of either. */
    DECLINED_BY_EMPLOYER,
    INTERVIEW,
    HIRED,
    /** Taken back by whoever put it forward. Left out of the lists until something new is known of either. */
    WITHDRAWN;

    /** Whether the pair is left out of the lists for as long as nothing new is known. */
    public boolean keepsOut() {
        return switch (this) {
            case DECLINED_BY_CANDIDATE, DECLINED_BY_EMPLOYER, WITHDRAWN -> true;
            case PROPOSED, CONTACTED, INTERVIEW, HIRED -> false;
        };
    }
}
