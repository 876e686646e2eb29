package fr.relais.candidate.accesslog;

/** What of a person was read. */
public enum Accessed {
    PASSPORT,
    OBSTACLES
}
