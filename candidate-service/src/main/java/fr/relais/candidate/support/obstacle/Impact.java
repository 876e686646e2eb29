package fr.relais.candidate.support.obstacle;

/** How much it holds the person up. */
public enum Impact {
    STRONG,
    MODERATE,
    WEAK
}
