package fr.relais.skills.competency;

/** How far the wording of a competency may be relied on. */
public enum WordingStatus {
    /** Worded here, while the official wording is not public. */
    PROPOSED,
    OFFICIAL
}
