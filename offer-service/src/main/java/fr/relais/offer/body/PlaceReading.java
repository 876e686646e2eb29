package fr.relais.offer.body;

import fr.relais.events.Place;
import fr.relais.http.Faults;
import fr.relais.offer.registry.RegistryView;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Places as they are written. */
@ApplicationScoped
public class PlaceReading {
    private final RegistryView registry;

    PlaceReading(RegistryView registry) {
        this.registry = registry;
    }

    /** The place; null when none is named, or what is named is wrong, which the faults then tell at {@code /place}. */
    public @Nullable Place read(@Nullable PlaceBody body, Faults faults) {
        if (body == null || !faults.isSound("/place")) {
            return null;
        }
        if (body.communeInsee() != null) {
            var commune = registry.commune(body.communeInsee());
            faults.unless(
                    commune.isPresent(),
                    "/place/communeInsee",
                    "UNKNOWN_COMMUNE",
                    "is not the INSEE code of a commune that is known here");
            return commune.orElse(null);
        }
        faults.unless(
                body.latitude() != null || body.longitude() == null,
                "/place/latitude",
                "NOT_NULL",
                "must come with the longitude");
        faults.unless(
                body.longitude() != null || body.latitude() == null,
                "/place/longitude",
                "NOT_NULL",
                "must come with the latitude");
        var place = new Place(body.latitude(), body.longitude(), body.departement());
        return place.hasPoint() || place.departement() != null ? place : null;
    }
}
