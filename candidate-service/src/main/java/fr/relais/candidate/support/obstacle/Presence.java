package fr.relais.candidate.support.obstacle;

/** Whether it stands in the way. */
public enum Presence {
    YES,
    NO,
    NOT_DISCUSSED
}
