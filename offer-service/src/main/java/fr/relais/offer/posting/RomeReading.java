package fr.relais.offer.posting;

import fr.relais.events.OccupationState;
import fr.relais.events.OfferState;
import fr.relais.http.Faults;
import fr.relais.offer.registry.Occupation;
import fr.relais.offer.registry.RegistryView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Occupations as owners write them. */
@ApplicationScoped
class RomeReading {
    private final RegistryView registry;
    private final String usualVersion;

    /** @param usualVersion ROME version of a code that comes without one while the registry has no occupation */
    RomeReading(
            RegistryView registry,
            @ConfigProperty(name = "relais.offer.rome-version", defaultValue = "4.60") String usualVersion) {
        this.registry = registry;
        this.usualVersion = usualVersion;
    }

    OfferState.@Nullable Rome read(OfferBody.@Nullable RomeBody body, String source, Faults faults) {
        if (body == null || !faults.isSound("/rome")) {
            return null;
        }
        var code = body.code();
        var profile = registry.occupation(code).map(Occupation::profile).filter(Objects::nonNull);
        var version = body.version() == null ? version(profile) : body.version();
        faults.unless(
                source.equals(OfferReading.FRANCE_TRAVAIL) || !registry.lacksOccupation(code, version),
                "/rome/code",
                "UNKNOWN_ROME_CODE",
                "is not on the list of ROME " + version);
        return new OfferState.Rome(code, version, label(profile, version, body.label()));
    }

    private String version(Optional<OccupationState> profile) {
        return profile.map(OccupationState::romeVersion)
                .or(registry::newestRomeVersion)
                .orElse(usualVersion);
    }

    private static @Nullable String label(Optional<OccupationState> profile, String version, @Nullable String given) {
        return profile.filter(known -> known.romeVersion().equals(version))
                .map(OccupationState::label)
                .orElse(given);
    }
}
