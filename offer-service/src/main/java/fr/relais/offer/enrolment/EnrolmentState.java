package fr.relais.offer.enrolment;

/** Where an enrolment stands. */
public enum EnrolmentState {
    /** Asks for a seat that an allocation gives. */
    APPLIED,
    SEATED,
    /** On the waiting list. */
    WAITING,
    WITHDRAWN
}
