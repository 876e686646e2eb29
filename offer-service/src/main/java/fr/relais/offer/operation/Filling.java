package fr.relais.offer.operation;

/** How a session's seats find their people. */
public enum Filling {
    /** Whoever is enrolled takes a seat while there is one, then a place on the waiting list. */
    FIRST_COME,
    /** Whoever is enrolled asks for a seat, until an allocation is confirmed. */
    ALLOCATION
}
