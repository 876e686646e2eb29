package fr.relais.events;

/** Working time of an offer, or one that a candidate accepts. */
public enum WorkingTime {
    FULL_TIME,
    PART_TIME
}
