package fr.relais.matching.core;

/**
 * Points of one requirement, by the facts that are true of a candidate: H1 H2 H3 (held at that level or above) and V1 V2 V3
 * (evidence of at least that grade, false when not held). A weighted sum of yes/no facts, so that planes of bits can add it.
 */
final class Credit {
    /** Points when every fact is true. */
    static final int FULL = 20;

    /** Points of H1 H2 H3, by required level. */
    private static final int[][] HELD = {{14, 0, 0}, {7, 7, 0}, {4, 5, 5}};
    /** Points of V1 V2 V3, whatever the level. */
    private static final int[] VOUCHED = {3, 2, 1};

    private static final byte[][] BY_CELL = tabulate();

    private Credit() {}

    /** @param cell what is stated, as {@link Held#cell} gives it */
    static int points(int requiredLevel, int cell) {
        return BY_CELL[requiredLevel - 1][cell];
    }

    private static byte[][] tabulate() {
        byte[][] table = new byte[3][16];
        for (int required = 1; required <= 3; required++) {
            for (int cell = 0; cell < 16; cell++) {
                table[required - 1][cell] = (byte) sum(required, cell & 3, cell >> 2);
            }
        }
        return table;
    }

    private static int sum(int required, int level, int grade) {
        int points = 0;
        for (int h = 1; h <= level; h++) {
            points += HELD[required - 1][h - 1];
        }
        for (int v = 1; v <= grade && level > 0; v++) {
            points += VOUCHED[v - 1];
        }
        return points;
    }
}
