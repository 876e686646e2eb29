package fr.relais.events;

/** Whether somebody who is ranked may be proposed; who may not is not ranked. */
public enum Eligibility {
    YES,
    /** Nothing excludes the candidate, something has still to be checked. */
    UNKNOWN
}
