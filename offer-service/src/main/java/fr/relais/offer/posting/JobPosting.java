package fr.relais.offer.posting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.relais.events.OfferState;
import fr.relais.events.OfferStatus;
import fr.relais.events.Place;
import fr.relais.events.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An offer as schema.org's JobPosting, for search engines and portals that read it. Names are schema.org's; what an offer does not
 * say is left out. One that is
 * closed is valid until it was published, which is past: readers take it off.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"@context", "@type"})
record JobPosting(
        String title,
        @Nullable String description,
        PropertyValue identifier,
        @Nullable LocalDate datePosted,
        @Nullable Instant validThrough,
        List<String> employmentType,
        @Nullable Organization hiringOrganization,
        @Nullable Location jobLocation,
        @Nullable String jobLocationType,
        @Nullable Thing applicantLocationRequirements,
        @Nullable String occupationalCategory,
        int totalJobOpenings,
        @Nullable LocalDate jobStartDate,
        List<DefinedTerm> skills) {
    private static final String FRANCE = "FR";

    @JsonProperty("@context")
    String context() {
        return "https://schema.org";
    }

    @JsonProperty("@type")
    String type() {
        return "JobPosting";
    }

    /** A named thing of one type. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Thing(
            @JsonProperty("@type") String type, @Nullable String name) {}

    /** Under what the offer is known at its source. */
    record PropertyValue(@JsonProperty("@type") String type, String name, String value) {}

    /** The employer. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Organization(
            @JsonProperty("@type") String type,
            @Nullable String name,
            @Nullable PropertyValue identifier) {}

    /** Where the work is. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Location(
            @JsonProperty("@type") String type,
            Address address,
            @Nullable Coordinates geo) {}

    /** As far as offers name it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Address(
            @JsonProperty("@type") String type, @Nullable String addressRegion, String addressCountry) {}

    record Coordinates(@JsonProperty("@type") String type, double latitude, double longitude) {}

    /** A competency of the registry, by its code. */
    record DefinedTerm(@JsonProperty("@type") String type, String termCode) {}

    static JobPosting of(OfferState offer) {
        var details = offer.details();
        return new JobPosting(
                offer.title(),
                details == null ? null : details.description(),
                new PropertyValue(
                        "PropertyValue",
                        offer.source(),
                        Objects.requireNonNullElse(
                                offer.externalId(), offer.offerId().toString())),
                day(offer.publishedAt()),
                offer.status() == OfferStatus.CLOSED ? offer.publishedAt() : offer.expiresAt(),
                employmentType(offer),
                organization(offer.employer()),
                location(offer.place()),
                offer.remote() ? "TELECOMMUTE" : null,
                offer.remote() ? new Thing("Country", FRANCE) : null,
                offer.rome() == null ? null : category(offer.rome()),
                offer.positions(),
                offer.startDate(),
                offer.requirements().stream()
                        .map(row -> new DefinedTerm("DefinedTerm", row.competency()))
                        .toList());
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static String category(OfferState.Rome rome) {
        return rome.label() == null ? rome.code() : rome.code() + " " + rome.label();
    }

    private static List<String> employmentType(OfferState offer) {
        var types = new ArrayList<String>();
        if (offer.workingTime() != null) {
            types.add(offer.workingTime() == WorkingTime.FULL_TIME ? "FULL_TIME" : "PART_TIME");
        }
        switch (Objects.requireNonNullElse(offer.contractType(), "")) {
            case "CDD", "MIS", "SAI", "TTI", "DDI", "DIN" -> types.add("TEMPORARY");
            case "LIB", "FRA", "CCE", "REP" -> types.add("CONTRACTOR");
            default -> {} // an indefinite contract has no word of its own there
        }
        return types;
    }

    private static @Nullable Organization organization(OfferState.@Nullable Employer employer) {
        if (employer == null) {
            return null;
        }
        var siret = employer.siret();
        return new Organization(
                "Organization",
                employer.name(),
                siret == null ? null : new PropertyValue("PropertyValue", "SIRET", siret));
    }

    private static @Nullable Location location(@Nullable Place place) {
        if (place == null) {
            return null;
        }
        var latitude = place.latitude();
        var longitude = place.longitude();
        return new Location(
                "Place",
                new Address("PostalAddress", place.departement(), FRANCE),
                latitude == null || longitude == null ? null : new Coordinates("GeoCoordinates", latitude, longitude));
    }
}
