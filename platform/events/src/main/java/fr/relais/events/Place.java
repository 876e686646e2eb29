package fr.relais.events;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody lives or works. The point and the département may each be absent; one is never derived from the other.
 *
 * @param latitude degrees north, -90 to 90, present exactly when {@code longitude} is
 * @param longitude degrees east, -180 to 180
 * @param departement code as INSEE writes it, such as {@code 75}, {@code 2A} or {@code 974}
 */
public record Place(
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String departement) {
    public Place {
        latitude = plain(latitude);
        longitude = plain(longitude);
    }

    /** Zero has no sign here: jsonb keeps none, and two states may not differ by that. */
    private static @Nullable Double plain(@Nullable Double degrees) {
        return degrees == null ? null : Double.valueOf(degrees + 0.0);
    }

    /** True when the distance to another point can be computed. */
    public boolean hasPoint() {
        return latitude != null && longitude != null;
    }
}
