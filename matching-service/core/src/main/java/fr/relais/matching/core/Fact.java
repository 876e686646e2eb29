package fr.relais.matching.core;

/**
 * Five planes a competency hold its seven facts. H1 and H2 as they are; TOP is H3 where H1 is true and N where it is not;
 * HIGH and LOW are the two bits of the evidence's grade where the competency is held, so V1 = HIGH or LOW, V2 = HIGH,
 * V3 = HIGH and LOW. What is not stated has none of the five.
 */
final class Fact {
    static final int H1 = 0;
    static final int H2 = 1;
    static final int TOP = 2;
    static final int HIGH = 3;
    static final int LOW = 4;
    static final int COUNT = 5;

    private static final long FIRST_BITS = 0x5555_5555_5555_5555L;

    private Fact() {}

    /** The plane of a fact. */
    static int plane(int competency, int fact) {
        return competency * COUNT + fact;
    }

    /** One fact of all competencies: bit {@code c} for competency {@code c}. */
    static int bits(Held held, int fact) {
        int levelLow = firsts(held.levels());
        int levelHigh = firsts(held.levels() >>> 1);
        int gradeLow = firsts(held.grades());
        int gradeHigh = firsts(held.grades() >>> 1);
        int isHeld = levelLow | levelHigh;
        return switch (fact) {
            case H1 -> isHeld;
            case H2 -> levelHigh;
            case TOP -> (levelLow & levelHigh) | (gradeLow & gradeHigh & ~isHeld);
            case HIGH -> gradeHigh & isHeld;
            case LOW -> gradeLow & isHeld;
            default -> throw new IllegalArgumentException("fact " + fact);
        };
    }

    private static int firsts(long word) {
        return (int) Long.compress(word, FIRST_BITS);
    }
}
