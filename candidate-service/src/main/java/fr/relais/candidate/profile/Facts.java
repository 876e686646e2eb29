package fr.relais.candidate.profile;

import fr.relais.events.Mobility;
import fr.relais.events.Place;
import fr.relais.events.WorkingTime;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the candidate looks for and brings, competencies aside. Holds nothing that tells who it is.
 *
 * @param latitude degrees north; present exactly when {@code longitude} is
 * @param maxDistanceKm null: no limit set
 * @param licences null: not stated; empty: none held
 * @param romeVersion ROME version of both code lists
 */
@Embeddable
public record Facts(
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String departement,
        @Nullable Integer maxDistanceKm,
        @Column(columnDefinition = "text[]") List<String> mobilityDepartements,
        @Nullable LocalDate availableFrom,
        @Column(columnDefinition = "text[]") List<String> contractTypes,

        @Column(columnDefinition = "text[]") @Enumerated(EnumType.STRING)
        List<WorkingTime> workingTimes,

        boolean noNights,
        boolean noWeekends,
        @Column(columnDefinition = "text[]") @Nullable List<String> licences,
        @Column(columnDefinition = "text[]") List<String> wishedRome,
        @Column(columnDefinition = "text[]") List<String> practisedRome,
        String romeVersion) {

    /** Point and département, as far as they are known; null when neither is. */
    public @Nullable Place place() {
        return latitude == null && departement == null ? null : new Place(latitude, longitude, departement);
    }

    /** The limits set. */
    public Mobility mobility() {
        return new Mobility(maxDistanceKm, mobilityDepartements);
    }
}
