package fr.relais.candidate.support.handover;

/** How the person answered. */
public enum AnswerWay {
    /** With the own account. */
    ACCOUNT,
    SIGNED_PAPER,
    SPOKEN
}
