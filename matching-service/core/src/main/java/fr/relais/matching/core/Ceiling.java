package fr.relais.matching.core;

/**
 * Points of one requirement, rounded up so that two to four planes make them as they are: the grade counts by its high bit
 * alone, and what is left of {@link Credit} lies close below multiples of 17/5.
 *
 * <pre>
 * required  H1 H2 TOP HIGH   held at 1: credit with a low and with a high grade   at 2          at 3
 * 1         5  0  0   1      17 20, counted as 5 6                                the same      the same
 * 2         3  2  0   1      10 13, 3 4                                           17 20, 5 6    the same
 * 3         3  1  1   1       7 10, 3 4                                           12 15, 4 5    17 20, 5 6
 * </pre>
 */
final class Ceiling {
    static final CreditProgram.Scale SCALE = new CreditProgram.Scale(17, 5, 0);

    /** By required level, then by {@link Fact}. */
    private static final int[][] POINTS = {{5, 0, 0, 1, 0}, {3, 2, 0, 1, 0}, {3, 1, 1, 1, 0}};

    private Ceiling() {}

    static int points(int requiredLevel, int fact) {
        return POINTS[requiredLevel - 1][fact];
    }
}
