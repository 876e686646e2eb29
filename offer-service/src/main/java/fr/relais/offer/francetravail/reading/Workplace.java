package fr.relais.offer.francetravail.reading;

import fr.relais.events.Place;
import fr.relais.offer.registry.RegistryView;
import org.jspecify.annotations.Nullable;

/** Where the work is: the point as given, else the commune's centre; the département of the most exact thing said. */
final class Workplace {
    private Workplace() {}

    /** Null when the offer says nothing that can be used. */
    static @Nullable Place of(RawOffer offer, RegistryView registry) {
        var work = offer.object("lieuTravail");
        var commune = work.text("commune");
        var departement = Departements.of(commune, work.text("codePostal"), work.text("libelle"));
        var latitude = work.number("latitude");
        var longitude = work.number("longitude");
        if (latitude.isPresent()
                && longitude.isPresent()
                && isOnEarth(latitude.getAsDouble(), longitude.getAsDouble())) {
            return new Place(latitude.getAsDouble(), longitude.getAsDouble(), departement);
        }
        var centre = commune == null ? null : registry.commune(commune).orElse(null);
        if (centre != null) {
            return centre;
        }
        return departement == null ? null : new Place(null, null, departement);
    }

    /** (0, 0) is what a system writes that does not know. */
    private static boolean isOnEarth(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude != 0 || longitude != 0);
    }
}
