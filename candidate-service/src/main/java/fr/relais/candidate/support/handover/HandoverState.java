package fr.relais.candidate.support.handover;

/** How far a handover is. */
public enum HandoverState {
    PROPOSED,
    ACCEPTED,
    REFUSED,
    /** By the structure, before the person answered. */
    WITHDRAWN
}
