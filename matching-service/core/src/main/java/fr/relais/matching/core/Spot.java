package fr.relais.matching.core;

/**
 * A point with its place on the unit sphere, so that most distances are judged by their straight chord, without a sine.
 *
 * @param point as stated; decides where the chord is too close to call
 */
record Spot(Point point, double x, double y, double z) {
    static Spot of(Point point) {
        double latitude = Math.toRadians(point.latitude());
        double longitude = Math.toRadians(point.longitude());
        double parallel = StrictMath.cos(latitude);
        return new Spot(
                point,
                parallel * StrictMath.cos(longitude),
                parallel * StrictMath.sin(longitude),
                StrictMath.sin(latitude));
    }

    double squaredChordTo(Spot other) {
        double dx = x - other.x;
        double dy = y - other.y;
        double dz = z - other.z;
        return dx * dx + dy * dy + dz * dz;
    }
}
