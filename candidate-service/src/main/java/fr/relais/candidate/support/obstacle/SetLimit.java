package fr.relais.candidate.support.obstacle;

/** Kinds of limits that the person sets on the own search; the limits themselves stand with the candidate. */
public enum SetLimit {
    MAX_DISTANCE,
    DEPARTEMENTS,
    NO_NIGHTS,
    NO_WEEKENDS,
    PART_TIME
}
