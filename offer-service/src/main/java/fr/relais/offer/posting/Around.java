package fr.relais.offer.posting;

import fr.relais.http.Problems;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** A search around a point: all three parameters or none. */
public final class Around {
    /** Great circle on a sphere of 6 371 km. */
    private static final String DISTANCE = "2 * 6371 * asin(sqrt(least(1.0,"
            + " power(sin(radians(latitude - :latitude) / 2), 2) + cos(radians(:latitude)) * cos(radians(latitude))"
            + " * power(sin(radians(longitude - :longitude) / 2), 2)))) <= :km";

    private static final double KM_A_DEGREE = 111.19;
    private static final double FARTHEST = 1_000;

    @QueryParam("latitude")
    @Schema(implementation = Double.class)
    public @Nullable String latitude;

    @QueryParam("longitude")
    @Schema(implementation = Double.class)
    public @Nullable String longitude;

    @QueryParam("distanceKm")
    @Parameter(
            description =
                    "Kilometres from the point, as the crow flies, 1 to 1 000; offers without a point are left out")
    @Schema(implementation = Double.class)
    public @Nullable String distanceKm;

    /** Adds it to the condition; problem 400. */
    void narrow(SearchCondition condition) {
        if (latitude == null && longitude == null && distanceKm == null) {
            return;
        }
        if (latitude == null || longitude == null || distanceKm == null) {
            var missing = latitude == null ? "?latitude" : longitude == null ? "?longitude" : "?distanceKm";
            throw Problems.invalid(missing, "NOT_NULL", "latitude, longitude and distanceKm come together");
        }
        double north = number("?latitude", latitude, -90, 90);
        double east = number("?longitude", longitude, -180, 180);
        double km = number("?distanceKm", distanceKm, 1, FARTHEST);
        double degrees = km / KM_A_DEGREE;
        condition
                .and("latitude between :south and :north", "south", north - degrees) // what an index can find
                .and(DISTANCE)
                .with("north", north + degrees)
                .with("latitude", north)
                .with("longitude", east)
                .with("km", km);
    }

    private static double number(String pointer, String text, double least, double most) {
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        throw Problems.invalid(pointer, "INVALID_VALUE", "must be a number from %.0f to %.0f".formatted(least, most));
    }
}
