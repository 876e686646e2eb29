package fr.relais.offer.posting;

import fr.relais.events.Exigence;
import fr.relais.events.Experience;
import fr.relais.events.OfferKind;
import fr.relais.events.OfferState;
import fr.relais.events.OfferStatus;
import fr.relais.events.Origin;
import fr.relais.events.Requirement;
import fr.relais.events.WorkingTime;
import fr.relais.offer.body.PlaceBody;
import fr.relais.offer.body.PlainText;
import fr.relais.offer.body.ProgrammeCode;
import fr.relais.offer.employer.Siret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An offer as it is written. What must be there depends on who writes, and is checked by {@link OfferReading}. */
@Schema(
        name = "OfferBody",
        description = "The offer state without ids, version and dates of publication.",
        requiredProperties = {"kind", "title", "rome", "contractType", "workingTime"})
record OfferBody(
        @Schema(description = "Read-only: the source it is written under.") @Size(max = 64) @PlainText @Nullable
        String source,

        @Schema(description = "Read-only: a new offer is a DRAFT until its publication.") @Nullable
        OfferStatus status,

        @Nullable OfferKind kind,
        @Size(max = 300) @PlainText @Nullable String title,
        @Valid @Nullable RomeBody rome,
        @Valid @Nullable EmployerBody employer,
        @Valid @Nullable PlaceBody place,
        @Nullable Boolean remote,

        @Schema(description = "France Travail code such as CDI, CDD, MIS, SAI")
        @Pattern(regexp = "^[A-Z0-9]{2,8}$")
        @Nullable
        String contractType,

        @Nullable WorkingTime workingTime,
        @Nullable LocalDate startDate,

        @Schema(defaultValue = "1") @Min(1) @Max(10_000) @Nullable
        Integer positions,

        @Nullable Boolean night,
        @Nullable Boolean weekend,

        @Schema(description = "Work that the law forbids to minors") @Nullable
        Boolean dangerous,

        @Nullable Boolean security,

        @Size(max = 20) @Nullable List<@NotNull @Pattern(regexp = "^[A-Z0-9]{1,4}$") String> licences,

        @Schema(defaultValue = "BEGINNER") @Nullable Experience experience,

        @Schema(description = "Left out: inferred from the occupation. Empty: none. One competency counts once.")
        @Size(max = 100)
        @Nullable
        List<@NotNull @Valid RequirementBody> requirements,

        @Nullable Instant expiresAt,
        @Valid @Nullable DetailsBody details) {

    @Schema(name = "RomeBody", requiredProperties = "code")
    record RomeBody(
            @NotNull @Pattern(regexp = "^[A-Z][0-9]{4}$") String code,

            @Schema(description = "ROME version of the code; by default the registry's")
            @Pattern(regexp = "^[0-9]{1,2}(\\.[0-9]{1,3})?$")
            @Nullable
            String version,

            @Schema(description = "Kept when the registry has no label of its own")
            @Size(max = 300)
            @PlainText
            @Nullable
            String label) {}

    @Schema(name = "EmployerBody")
    record EmployerBody(
            @Siret @Nullable String siret,
            @Size(max = 300) @PlainText @Nullable String name) {}

    @Schema(
            name = "RequirementBody",
            requiredProperties = {"competency", "level", "exigence"})
    record RequirementBody(
            @NotNull String competency,
            @NotNull @Min(1) @Max(3) Integer level,
            @NotNull Exigence exigence,

            @Schema(defaultValue = "5") @Min(1) @Max(10) @Nullable
            Integer weight,

            @Schema(defaultValue = "STATED") @Nullable Origin origin) {

        static RequirementBody of(Requirement row) {
            return new RequirementBody(row.competency(), row.level(), row.exigence(), row.weight(), row.origin());
        }
    }

    @Schema(name = "DetailsBody", description = "What people read and search by, and no score looks at.")
    record DetailsBody(
            @Schema(description = "Free text; line ends and tabs are the only control characters")
            @Size(max = 5_000)
            @Pattern(regexp = "^[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\p{Cs}]*$")
            @Nullable
            String description,

            @Size(max = 100) @PlainText @Nullable String contractNature,

            @Schema(description = "Whole months that a limited contract lasts") @Min(0) @Max(120) @Nullable
            Integer contractMonths,

            @Size(max = 200) @PlainText @Nullable String salary,

            @Schema(description = "Codes of programmes that the offer is part of") @Size(max = 20) @Nullable
            List<@NotNull @Pattern(regexp = ProgrammeCode.FORM, message = ProgrammeCode.MESSAGE) String> programmes) {

        OfferState.Details read() {
            return new OfferState.Details(
                    description,
                    contractNature,
                    contractMonths,
                    salary,
                    programmes == null
                            ? List.of()
                            : programmes.stream().distinct().toList());
        }

        static @Nullable DetailsBody of(OfferState.@Nullable Details details) {
            return details == null
                    ? null
                    : new DetailsBody(
                            details.description(),
                            details.contractNature(),
                            details.contractMonths(),
                            details.salary(),
                            details.programmes());
        }
    }

    /** The writable part of an offer, as a patch finds it. */
    static OfferBody of(Offer offer) {
        var content = offer.content();
        var rows = content.requirements();
        return new OfferBody(
                offer.source(),
                offer.status(),
                content.kind(),
                content.title(),
                rome(content.rome()),
                employer(content.employer()),
                PlaceBody.of(content.place()),
                content.remote(),
                content.contractType(),
                content.workingTime(),
                content.startDate(),
                content.positions(),
                content.night(),
                content.weekend(),
                content.dangerous(),
                content.security(),
                content.licences(),
                content.experience(),
                rows == null ? null : rows.stream().map(RequirementBody::of).toList(),
                content.expiresAt(),
                DetailsBody.of(content.details()));
    }

    private static @Nullable RomeBody rome(OfferState.@Nullable Rome rome) {
        return rome == null ? null : new RomeBody(rome.code(), rome.version(), rome.label());
    }

    private static @Nullable EmployerBody employer(OfferState.@Nullable Employer employer) {
        return employer == null ? null : new EmployerBody(employer.siret(), employer.name());
    }
}
