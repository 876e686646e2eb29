package fr.relais.events;

/** What experience an offer asks for. Only {@link #REQUIRED} is a condition. */
public enum Experience {
    BEGINNER,
    WISHED,
    REQUIRED
}
