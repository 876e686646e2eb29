package fr.relais.candidate.intake;

import fr.relais.candidate.profile.Person;
import fr.relais.events.Evidence;
import fr.relais.events.WorkingTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A candidate as it is written. Lists may be left out or empty: no wish, no limit; only {@code licences} tells the two
 * apart.
 *
 * @param licences driving licences; null: not stated; empty: none held
 * @param competencies replaces what this writer stated before; left out of an upsert, that stays
 * @param consents what is named is given or withdrawn; the rest stays
 */
record CandidateBody(
        @NotNull @Valid Person person,
        @Valid @Nullable PlaceBody place,
        @Valid @Nullable MobilityBody mobility,
        @Nullable LocalDate availableFrom,

        @Size(max = 20) @Nullable
        List<@NotNull @Pattern(regexp = "[A-Z0-9]{2,5}", message = "must be a France Travail code such as CDI") String>
                contractTypes,

        @Size(max = 2) @Nullable List<@NotNull WorkingTime> workingTimes,
        @Nullable Boolean noNights,
        @Nullable Boolean noWeekends,

        @Size(max = 20) @Nullable
        List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9]{0,2}", message = "must be a driving licence such as B") String>
                licences,

        @Size(max = 50) @Nullable
        List<@NotNull @Pattern(regexp = ROME, message = "must be a letter and four digits") String> wishedRome,

        @Size(max = 50) @Nullable
        List<@NotNull @Pattern(regexp = ROME, message = "must be a letter and four digits") String> practisedRome,

        @Size(max = 200) @Nullable List<@NotNull @Valid Stated> competencies,
        @Valid @Nullable ConsentsBody consents) {
    private static final String ROME = "[A-Z][0-9]{4}";
    private static final String DEPARTEMENT = "[0-9]{2}|2[AB]|9[78][0-9]";

    /** Either a point and a département, each of which may be absent, or a commune that stands for both. */
    record PlaceBody(
            @Min(-90) @Max(90) @Nullable Double latitude,
            @Min(-180) @Max(180) @Nullable Double longitude,

            @Pattern(regexp = DEPARTEMENT, message = "must be a département such as 75, 2A or 974") @Nullable
            String departement,

            @Pattern(regexp = "[0-9][0-9AB][0-9]{3}", message = "must be an INSEE code of a commune") @Nullable
            String communeInsee) {}

    record MobilityBody(
            @Min(0) @Max(20_000) @Nullable Integer maxDistanceKm,

            @Size(max = 110) @Nullable
            List<
                            @NotNull
                            @Pattern(regexp = DEPARTEMENT, message = "must be a département such as 75, 2A or 974")
                            String>
                    departements) {}

    /** One competency; level 0 only with evidence ASSESSED. */
    record Stated(
            @NotNull @Pattern(regexp = "[A-Z0-9-]{1,20}", message = "must be a competency code")
            String code,

            @NotNull @Min(0) @Max(3) Integer level,
            @NotNull Evidence evidence) {}
}
