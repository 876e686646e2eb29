package fr.relais.candidate.openbadge;

/** Which Open Badges a badge follows. */
public enum Standard {
    OPEN_BADGES_2_0,
    OPEN_BADGES_3_0
}
