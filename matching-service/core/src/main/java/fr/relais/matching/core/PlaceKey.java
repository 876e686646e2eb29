package fr.relais.matching.core;

/**
 * What candidates and offers are ordered by in storage: those that can only be judged by the same means, near the same place,
 * lie in the same block or page, so that one passes over whole blocks of the others.
 */
final class PlaceKey {
    private static final long MEASURED = 1L << 60;
    private static final long LISTED = 1L << 59;
    private static final int BITS = 24;

    private PlaceKey() {}

    /** By place along a curve that fills the plane (Z-order), else by the first département listed, else 0. */
    static long of(Candidate.Reach reach) {
        Point point = reach.point();
        if (point != null && reach.maxDistanceKm() != Codes.NONE) {
            return placed(point);
        }
        int[] departements = reach.departements().members();
        return departements.length == 0 ? 0 : LISTED | Integer.toUnsignedLong(departements[0]);
    }

    /** Of an offer: 0 when it is the same to all where they live, else by its point, else by its département. */
    static long of(Offer.Site site) {
        Point point = site.point();
        if (site.isAnywhere()) {
            return 0;
        }
        return point != null ? placed(point) : LISTED | Integer.toUnsignedLong(site.departement());
    }

    private static long placed(Point point) {
        return MEASURED | (interleaved(point.latitude(), 90) << 1) | interleaved(point.longitude(), 180);
    }

    private static long interleaved(double degrees, int most) {
        long cell = (long) ((degrees + most) / (2 * most) * ((1 << BITS) - 1));
        return Long.expand(cell, 0x5555_5555_5555_5555L);
    }
}
