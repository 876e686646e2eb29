package fr.relais.matching.ranking;

import fr.relais.events.Exigence;
import fr.relais.events.Experience;
import fr.relais.events.OfferKind;
import fr.relais.events.OfferState;
import fr.relais.events.OfferStatus;
import fr.relais.events.Origin;
import fr.relais.events.Place;
import fr.relais.events.Requirement;
import fr.relais.events.WorkingTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation takes: an offer state of which only what scoring needs has to be there, and optionally profiles to rank
 * instead of the index.
 */
@Schema(description = "An offer state, all parts optional, and optionally profiles to rank instead of the index.")
record SimulationBody(
        @Schema(description = "Enters the fair order; left out: the nil UUID") @Nullable
        UUID offerId,

        @Nullable Long version,
        @Nullable String source,
        @Nullable String externalId,
        @Nullable OfferStatus status,
        @Nullable OfferKind kind,
        @Nullable String title,
        @Valid @Nullable RomeBody rome,
        OfferState.@Nullable Employer employer,
        @Valid @Nullable PlaceBody place,
        @Nullable Boolean remote,

        @Schema(description = "France Travail code such as CDI, CDD, MIS, SAI")
        @Pattern(regexp = "^[A-Z0-9]{2,8}$")
        @Nullable
        String contractType,

        @Nullable WorkingTime workingTime,
        @Nullable LocalDate startDate,
        @Nullable Integer positions,
        @Nullable Boolean night,
        @Nullable Boolean weekend,
        @Nullable Boolean dangerous,
        @Nullable Boolean security,
        @Nullable List<@NotNull @Pattern(regexp = "^[A-Z0-9]{1,4}$") String> licences,

        @Schema(defaultValue = "BEGINNER") @Nullable Experience experience,

        @Schema(description = "One competency counts once; without any, nobody is ranked") @Nullable
        List<@NotNull @Valid RequirementBody> requirements,

        @Nullable String unrankedReason,
        @Nullable Instant publishedAt,
        @Nullable Instant expiresAt,
        OfferState.@Nullable Details details,

        @Schema(description = "Ranked instead of the index") @Nullable
        List<@NotNull @Valid SimulatedProfile> profiles) {
    private static final UUID NIL = new UUID(0, 0);
    private static final int USUAL_WEIGHT = 5;

    @Schema(name = "SimulatedRome")
    record RomeBody(
            @NotNull @Pattern(regexp = "^[A-Z][0-9]{4}$") String code,
            @Nullable String version,
            @Nullable String label) {}

    /** A point, a département, or both. */
    @Schema(name = "SimulatedPlace")
    record PlaceBody(
            @Min(-90) @Max(90) @Nullable Double latitude,
            @Min(-180) @Max(180) @Nullable Double longitude,

            @Schema(description = "INSEE code such as 75, 2A or 974")
            @Pattern(regexp = "^[0-9][0-9AB][0-9]?$")
            @Nullable
            String departement) {
        static @Nullable Place read(@Nullable PlaceBody body) {
            return body == null ? null : new Place(body.latitude, body.longitude, body.departement);
        }
    }

    @Schema(name = "SimulatedRequirement")
    record RequirementBody(
            @NotNull String competency,
            @NotNull @Min(1) @Max(3) Integer level,
            @NotNull Exigence exigence,

            @Schema(defaultValue = "5") @Min(1) @Max(10) @Nullable
            Integer weight,

            @Schema(defaultValue = "STATED") @Nullable Origin origin) {
        Requirement read() {
            return new Requirement(
                    competency,
                    level,
                    exigence,
                    weight == null ? USUAL_WEIGHT : weight,
                    origin == null ? Origin.STATED : origin);
        }
    }

    /** What is scored; what scoring does not look at is left out. */
    OfferState offer() {
        return new OfferState(
                offerId == null ? NIL : offerId,
                1,
                "",
                null,
                OfferStatus.DRAFT,
                OfferKind.JOB,
                "",
                rome == null ? null : new OfferState.Rome(rome.code, "", null),
                employer,
                PlaceBody.read(place),
                isTrue(remote),
                contractType,
                workingTime,
                startDate,
                1,
                isTrue(night),
                isTrue(weekend),
                isTrue(dangerous),
                isTrue(security),
                Objects.requireNonNullElse(licences, List.of()),
                experience == null ? Experience.BEGINNER : experience,
                requirements == null
                        ? List.of()
                        : requirements.stream().map(RequirementBody::read).toList(),
                null,
                null,
                null,
                null);
    }

    static boolean isTrue(@Nullable Boolean said) {
        return Boolean.TRUE.equals(said);
    }
}
