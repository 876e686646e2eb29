package fr.relais.matching.core;

/** How strongly a competency is asked for; strictest first. */
public enum Exigence {
    /** Required: weighs three times, and decides on eligibility. */
    E(3),
    /** Wished. */
    S(1);

    private final int factor;

    Exigence(int factor) {
        this.factor = factor;
    }

    int factor() {
        return factor;
    }
}
