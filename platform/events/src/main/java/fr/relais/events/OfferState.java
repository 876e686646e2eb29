package fr.relais.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of an offer.
 *
 * @param version of this offer, from 1, raised when its published content changes
 * @param source who wrote it first, such as {@code francetravail}
 * @param externalId its id at the source; null for an offer written through our own API without one
 * @param rome null when the source names no usable code
 * @param contractType France Travail code such as {@code CDI}; null when the source does not say
 * @param workingTime null when the source does not say
 * @param positions posts to fill, at least 1
 * @param licences driving licences asked; empty is none
 * @param requirements at most one a competency
 * @param unrankedReason why there are no requirements; null when there are some
 * @param details what people read and search by, and no score looks at; null when nothing is said of it
 */
public record OfferState(
        UUID offerId,
        long version,
        String source,
        @Nullable String externalId,
        OfferStatus status,
        OfferKind kind,
        String title,
        @Nullable Rome rome,
        @Nullable Employer employer,
        @Nullable Place place,
        boolean remote,
        @Nullable String contractType,
        @Nullable WorkingTime workingTime,
        @Nullable LocalDate startDate,
        int positions,
        boolean night,
        boolean weekend,
        boolean dangerous,
        boolean security,
        List<String> licences,
        Experience experience,
        List<Requirement> requirements,
        @Nullable String unrankedReason,
        @Nullable Instant publishedAt,
        @Nullable Instant expiresAt,
        @Nullable Details details) {
    public OfferState {
        licences = Lists.orEmpty(licences);
        requirements = Lists.orEmpty(requirements);
    }

    /** The occupation; the label is the one of that ROME version, null when it is not loaded. */
    public record Rome(
            String code, String version, @Nullable String label) {}

    /** The employer as offers name it; each part may be absent. */
    public record Employer(@Nullable String siret, @Nullable String name) {}

    /**
     * What an offer says beside its conditions; each part may be absent.
     *
     * @param description free text
     * @param contractNature such as an apprenticeship, in the source's words
     * @param contractMonths whole months that a limited contract lasts, 0 for less than one
     * @param salary in the source's words
     * @param programmes that the offer is part of, by their codes
     */
    public record Details(
            @Nullable String description,
            @Nullable String contractNature,
            @Nullable Integer contractMonths,
            @Nullable String salary,
            List<String> programmes) {
        public Details {
            programmes = Lists.orEmpty(programmes);
        }
    }
}
