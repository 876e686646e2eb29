package fr.relais.events;

/** Who vouches for a level, weakest first: the order is the order of strength. */
public enum Evidence {
    /** The person. */
    DECLARED,
    /** A verified open badge. */
    BADGE,
    /** A mission lead or an employer. */
    ATTESTED,
    /** A counsellor or an assessor; only this one can say that a competency is not held (level 0). */
    ASSESSED
}
