package fr.relais.matching.ranking;

import fr.relais.events.Evidence;
import fr.relais.events.HeldCompetency;
import fr.relais.events.MatchingProfile;
import fr.relais.events.Mobility;
import fr.relais.events.WorkingTime;
import fr.relais.matching.ranking.SimulationBody.PlaceBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A matching profile that came with a simulation: all but the id may be left out. */
@Schema(description = "A matching profile; empty lists are no wish and no limit.")
record SimulatedProfile(
        @NotNull UUID candidateId,
        @Nullable Long version,
        @Nullable Boolean minor,

        @Schema(description = "Of several on one competency the strongest evidence counts, then the last") @Nullable
        List<@NotNull @Valid HeldBody> competencies,

        @Valid @Nullable PlaceBody place,
        @Valid @Nullable MobilityBody mobility,
        @Nullable LocalDate availableFrom,
        @Nullable List<@NotNull @Pattern(regexp = "^[A-Z0-9]{2,8}$") String> contractTypes,
        @Nullable List<@NotNull WorkingTime> workingTimes,
        @Nullable Boolean noNights,
        @Nullable Boolean noWeekends,

        @Schema(description = "null: not stated; empty: none held") @Nullable
        List<@NotNull @Pattern(regexp = "^[A-Z0-9]{1,4}$") String> licences,

        @Nullable List<@NotNull @Pattern(regexp = "^[A-Z][0-9]{4}$") String> wishedRome,
        @Nullable List<@NotNull @Pattern(regexp = "^[A-Z][0-9]{4}$") String> practisedRome,
        @Nullable String romeVersion) {

    @Schema(name = "SimulatedCompetency")
    record HeldBody(
            @NotNull String code,

            @Schema(description = "0 with evidence ASSESSED only: assessed as not held") @NotNull @Min(0) @Max(3)
            Integer level,

            @NotNull Evidence evidence) {
        HeldCompetency read() {
            return new HeldCompetency(code, level, evidence);
        }
    }

    @Schema(name = "SimulatedMobility")
    record MobilityBody(
            @Min(0) @Nullable Integer maxDistanceKm,
            @Nullable List<@NotNull @Pattern(regexp = "^[0-9][0-9AB][0-9]?$") String> departements) {
        static Mobility read(@Nullable MobilityBody body) {
            return body == null ? Mobility.UNSTATED : new Mobility(body.maxDistanceKm, orEmpty(body.departements));
        }
    }

    /** The profile that is scored. */
    MatchingProfile profile() {
        return new MatchingProfile(
                candidateId,
                1,
                SimulationBody.isTrue(minor),
                orEmpty(competencies).stream().map(HeldBody::read).toList(),
                PlaceBody.read(place),
                MobilityBody.read(mobility),
                availableFrom,
                orEmpty(contractTypes),
                orEmpty(workingTimes),
                SimulationBody.isTrue(noNights),
                SimulationBody.isTrue(noWeekends),
                licences,
                orEmpty(wishedRome),
                orEmpty(practisedRome),
                "");
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
