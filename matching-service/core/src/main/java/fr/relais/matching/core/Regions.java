package fr.relais.matching.core;

import java.util.Arrays;

/**
 * For each 64 candidates of a block the region they live in and how far the one goes who goes furthest, so that an offer that
 * is out of reach of all of them is told from afar. A box on the unit sphere and the square of a chord, in single precision
 * and rounded outward: seven numbers for 64 candidates.
 *
 * <p>Regions only grow, number by number: a reader beside the writer sees one that holds everybody of its moment. They become
 * narrow again when a block is sorted or split.
 */
final class Regions {
    private static final int NUMBERS = 7;
    private static final int FURTHEST = 6;

    /** By word: least x, y, z, greatest x, y, z, longest squared chord. */
    private final float[] numbers;

    Regions(int words) {
        numbers = new float[NUMBERS * words];
        for (int word = 0; word < words; word++) {
            Arrays.fill(numbers, NUMBERS * word, NUMBERS * word + 3, Float.POSITIVE_INFINITY);
            Arrays.fill(numbers, NUMBERS * word + 3, NUMBERS * (word + 1), Float.NEGATIVE_INFINITY);
        }
    }

    /** The same with more words. */
    Regions(int words, Regions from) {
        this(words);
        System.arraycopy(from.numbers, 0, numbers, 0, from.numbers.length);
    }

    void add(int word, Spot home, Limits limits) {
        int at = NUMBERS * word;
        add(at, home.x());
        add(at + 1, home.y());
        add(at + 2, home.z());
        numbers[at + FURTHEST] = Math.max(numbers[at + FURTHEST], Math.nextUp((float) limits.squaredChord()));
    }

    private void add(int at, double coordinate) {
        numbers[at] = Math.min(numbers[at], Math.nextDown((float) coordinate));
        numbers[at + 3] = Math.max(numbers[at + 3], Math.nextUp((float) coordinate));
    }

    /** False only when nobody of a word reaches {@code spot}. */
    boolean mayReach(int word, Spot spot) {
        int at = NUMBERS * word;
        double dx = outside(at, spot.x());
        double dy = outside(at + 1, spot.y());
        double dz = outside(at + 2, spot.z());
        return !Limits.isBeyond(dx * dx + dy * dy + dz * dz, numbers[at + FURTHEST]);
    }

    private double outside(int at, double coordinate) {
        return Math.max(0, Math.max(numbers[at] - coordinate, coordinate - numbers[at + 3]));
    }
}
