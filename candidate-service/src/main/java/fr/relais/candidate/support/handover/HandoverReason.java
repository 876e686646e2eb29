package fr.relais.candidate.support.handover;

/** Why another structure is better placed. */
public enum HandoverReason {
    PERSONS_WISH,
    MOVED_AWAY,
    AGE,
    SPECIALISED_SUPPORT,
    CHANGE_OF_RIGHTS,
    END_OF_PROGRAMME,
    OTHER
}
