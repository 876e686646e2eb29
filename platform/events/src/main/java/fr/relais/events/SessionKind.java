package fr.relais.events;

/** What happens at a session. */
public enum SessionKind {
    JOB_DATING,
    FORUM,
    TRAINING,
    IMMERSION,
    VISIT,
    MEETING
}
