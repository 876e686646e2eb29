package fr.relais.local.demo;

/** A point near a town's centre, degrees to four decimals (about ten metres). */
record Place(double latitude, double longitude, String departement) {
    /** Some 1.5 km. */
    private static final double SPREAD_DEGREES = 0.015;

    private static final double DECIMALS = 10_000;

    static Place in(Town town, Draw draw) {
        return new Place(
                rounded(draw.around(town.latitude(), SPREAD_DEGREES)),
                rounded(draw.around(town.longitude(), SPREAD_DEGREES)),
                town.departement());
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * DECIMALS) / DECIMALS;
    }
}
