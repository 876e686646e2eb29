package fr.relais.matching.core;

/**
 * How far a candidate goes, ready to be compared with chords.
 *
 * @param maxDistanceKm as stated; {@link Codes#NONE} when not
 * @param squaredChord of the longest distance that still rounds to the limit; infinite when the whole Earth is within
 */
record Limits(int maxDistanceKm, Codes departements, double squaredChord) {
    /** Rounding of chords is some 10<sup>-16</sup>; within this share of the limit the exact distance decides. */
    private static final double DOUBT = 1e-9;
    /** The same near zero: a chord of some millimetres. */
    private static final double LEAST_DOUBT = 1e-18;

    static Limits of(int maxDistanceKm, Codes departements) {
        return new Limits(maxDistanceKm, departements, squaredChord(maxDistanceKm));
    }

    boolean states() {
        return maxDistanceKm != Codes.NONE;
    }

    /** Whether the distance, rounded to the metre, is at most the limit; exactly as {@link Location} judges it. */
    boolean reach(Spot from, Spot to) {
        Answer answer = reach(from.squaredChordTo(to));
        return answer == Answer.UNKNOWN ? reach(from.point(), to.point()) : answer == Answer.YES;
    }

    /** What the square of a chord says; UNKNOWN where only the exact distance can tell. */
    Answer reach(double chord) {
        if (isBeyond(chord, squaredChord)) {
            return Answer.NO;
        }
        return chord < squaredChord - doubt(squaredChord) ? Answer.YES : Answer.UNKNOWN;
    }

    /** Whether the square of a chord is certainly longer than the limit. */
    static boolean isBeyond(double chord, double limit) {
        return chord > limit + doubt(limit);
    }

    private static double doubt(double limit) {
        return limit * DOUBT + LEAST_DOUBT;
    }

    /** By the exact distance. */
    boolean reach(Point from, Point to) {
        return to.metresTo(from) <= maxDistanceKm * Location.METRES_PER_KM;
    }

    private static double squaredChord(int maxDistanceKm) {
        if (maxDistanceKm == Codes.NONE) {
            return 0;
        }
        double halfAngle = (maxDistanceKm * (double) Location.METRES_PER_KM + 0.5) / (2 * Point.RADIUS);
        if (halfAngle >= Math.PI / 2) {
            return Double.POSITIVE_INFINITY;
        }
        double sine = StrictMath.sin(halfAngle);
        return 4 * sine * sine;
    }
}
