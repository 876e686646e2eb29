package fr.relais.matching.core;

/** The rules this package computes. Changing any of them needs a new {@link #VERSION}. */
public final class Rules {
    /** Named in every answer and event. */
    public static final String VERSION = "2026-1";

    /** How many competencies there are; they are numbered 0 to 29. */
    public static final int COMPETENCIES = 30;

    /** Levels go from 1 to this. */
    public static final int HIGHEST_LEVEL = 3;

    /** Fit, interest and mutual go from 0 to this. */
    static final int SCALE = 10_000;

    private Rules() {}

    /** What a value times this factor stands for in an order: what has still to be checked costs a quarter. */
    static int factor(Answer eligibility) {
        return eligibility == Answer.YES ? 4 : 3;
    }
}
