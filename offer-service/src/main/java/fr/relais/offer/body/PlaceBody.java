package fr.relais.offer.body;

import fr.relais.events.Place;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place as it is written; {@link PlaceReading} reads it. */
@Schema(
        name = "OfferPlaceBody",
        description = "A point, a département, both, or a commune that stands for them; the commune decides.")
public record PlaceBody(
        @Min(-90) @Max(90) @Nullable Double latitude,
        @Min(-180) @Max(180) @Nullable Double longitude,

        @Schema(description = "INSEE code such as 75, 2A or 974") @Pattern(regexp = "^[0-9][0-9AB][0-9]?$") @Nullable
        String departement,

        @Schema(description = "INSEE code of the commune") @Pattern(regexp = "^[0-9][0-9AB][0-9]{3}$") @Nullable
        String communeInsee) {

    public static @Nullable PlaceBody of(@Nullable Place place) {
        return place == null ? null : new PlaceBody(place.latitude(), place.longitude(), place.departement(), null);
    }
}
