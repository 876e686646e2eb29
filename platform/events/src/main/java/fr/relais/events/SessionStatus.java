package fr.relais.events;

/** Life of a session that was made known. */
public enum SessionStatus {
    /** People may be enrolled. */
    OPEN,
    /** Nobody is enrolled any more; it takes place. */
    CLOSED,
    /** Does not take place. */
    CANCELLED
}
