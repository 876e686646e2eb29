package fr.relais.matching.core;

/**
 * A point on the Earth.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Point(double latitude, double longitude) {
    /** Mean radius of the Earth, in metres. */
    static final double RADIUS = 6_371_008.8;

    public Point {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("(" + latitude + ", " + longitude + ") is not a point on the Earth");
        }
    }

    /** Great-circle distance by the haversine formula, in whole metres. StrictMath: the same digits on every machine. */
    long metresTo(Point other) {
        double north = StrictMath.sin(Math.toRadians(other.latitude - latitude) / 2);
        double east = StrictMath.sin(Math.toRadians(other.longitude - longitude) / 2);
        double parallels = StrictMath.cos(Math.toRadians(latitude)) * StrictMath.cos(Math.toRadians(other.latitude));
        double chord = StrictMath.sqrt(north * north + parallels * east * east);
        return Math.round(2 * RADIUS * StrictMath.asin(Math.min(1, chord)));
    }

    /** A lower bound of {@link #metresTo} that costs next to nothing: along the meridian, less a metre for rounding. */
    double metresToAtLeast(Point other) {
        return Math.toRadians(Math.abs(other.latitude - latitude)) * RADIUS - 1;
    }
}
