package fr.relais.offer.posting;

import fr.relais.events.Experience;
import fr.relais.events.OfferKind;
import fr.relais.events.OfferState;
import fr.relais.events.Place;
import fr.relais.events.Requirement;
import fr.relais.events.WorkingTime;
import fr.relais.offer.equality.Passage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of an offer says of it; two equal contents are the same offer. Field names are the contract's.
 *
 * @param title not blank
 * @param rome null when the source names no usable code
 * @param contractType France Travail code; null when the source does not say
 * @param workingTime null when the source does not say
 * @param positions posts to fill, at least 1
 * @param licences driving licences asked; empty is none
 * @param details null when nothing is said of it
 * @param flags passages that a person has to judge; null is none
 * @param terms competencies that the source names in its own words; null is none
 * @param requirements at most one a competency; empty asks nothing; null leaves them to the terms, then to the occupation
 */
public record OfferContent(
        OfferKind kind,
        String title,
        OfferState.@Nullable Rome rome,
        OfferState.@Nullable Employer employer,
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
        @Nullable List<Requirement> requirements,
        @Nullable Instant expiresAt,
        OfferState.@Nullable Details details,
        @Nullable List<Passage> flags,
        @Nullable List<SourceTerm> terms) {
    public OfferContent {
        if (title.isBlank() || positions < 1) {
            throw new IllegalArgumentException("an offer needs a title and at least one post");
        }
        licences = List.copyOf(licences);
        terms = terms == null ? List.of() : List.copyOf(terms);
        flags = flags == null ? List.of() : List.copyOf(flags);
        requirements = requirements == null ? null : Strictest.ofEach(requirements);
    }

    @Override
    @SuppressWarnings("NullAway") // never null once constructed
    public List<Passage> flags() {
        return flags;
    }

    @Override
    @SuppressWarnings("NullAway") // never null once constructed
    public List<SourceTerm> terms() {
        return terms;
    }

    /** True when its time was over by then. */
    boolean hasEnded(Instant moment) {
        return expiresAt != null && !expiresAt.isAfter(moment);
    }

    /** True when its source's description is shown. */
    boolean hasDescription() {
        return details != null && details.description() != null;
    }

    /** SIRET of the employer, when the offer names one. */
    @Nullable
    String siret() {
        return employer == null ? null : employer.siret();
    }
}
