package fr.relais.offer.programme;

/** How far people come in an operation; each is counted as often as there are people. */
public enum Step {
    /** Was put forward for a session, by anyone. */
    ORIENTED,
    /** Held a seat at some time. */
    INVITED,
    PRESENT,
    SELECTED,
    IN_TRAINING,
    HIRED,
    /** Hired without limit of time, or for six months or more. */
    LASTING,
    CREATED_BUSINESS
}
