package fr.relais.matching.core;

/** A box around places on the unit sphere; it tells from afar that none of them is near. */
record Box(double fromX, double toX, double fromY, double toY, double fromZ, double toZ) {
    static final Box EMPTY = new Box(
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY);

    Box with(Spot spot) {
        return new Box(
                Math.min(fromX, spot.x()),
                Math.max(toX, spot.x()),
                Math.min(fromY, spot.y()),
                Math.max(toY, spot.y()),
                Math.min(fromZ, spot.z()),
                Math.max(toZ, spot.z()));
    }

    /** The square of a chord that is not longer than that to any place within. */
    double squaredChordFrom(Spot spot) {
        double dx = outside(spot.x(), fromX, toX);
        double dy = outside(spot.y(), fromY, toY);
        double dz = outside(spot.z(), fromZ, toZ);
        return dx * dx + dy * dy + dz * dz;
    }

    private static double outside(double at, double from, double to) {
        return Math.max(0, Math.max(from - at, at - to));
    }
}
