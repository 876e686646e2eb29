package fr.relais.offer.posting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.events.OfferStatus;
import fr.relais.http.Caller;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the caller may do with offers. An offer belongs to the source that writes it and to the employer whose SIRET it
 * names. Whatever was published may be read by all, until it is found unlawful; what is not public by its owners, by France Travail, and by counsellors of the
 * structure that is its source.
 */
@RequestScoped
class OfferAccess {
    /** Source of offers that people write through our own API. */
    static final String OWN_SOURCE = "relais";

    private final Caller caller;

    OfferAccess(Caller caller) {
        this.caller = caller;
    }

    /** Problem 401, 403 or 404 unless the caller may read the offer. */
    void requireReadable(Offer offer) {
        if ((offer.wasPublished() && !offer.isUnlawful()) || owns(offer) || seesDraft(offer)) {
            return;
        }
        if (offer.wasPublished()) {
            throw Problems.notFound("offer");
        }
        if (caller.isAnonymous()) {
            throw Problems.of(ProblemType.UNAUTHENTICATED, "only published offers are open to all");
        }
        if (isOps()) {
            throw Problems.of(ProblemType.FORBIDDEN, "operators do not read drafts");
        }
        throw Problems.notFound("offer");
    }

    /** Problem 404 unless the caller may read what is flagged of the offer, and what was decided of it. */
    void requireReviewReader(Offer offer) {
        if (!owns(offer) && !seesDraft(offer) && !(isOps() && offer.wasPublished())) {
            throw Problems.notFound("offer");
        }
    }

    private boolean seesDraft(Offer offer) {
        return caller.is("francetravail")
                || (caller.is("counsellor") && offer.source().equals(caller.structure()));
    }

    /** Problem 403 or 404 unless the caller may change the offer. */
    void requireWritable(Offer offer) {
        if (owns(offer)) {
            return;
        }
        if (caller.is("francetravail")) {
            if (offer.wasPublished()) {
                return;
            }
            throw Problems.of(ProblemType.FORBIDDEN, "this draft belongs to another source");
        }
        throw Problems.notFound("offer");
    }

    private boolean owns(Offer offer) {
        return caller.sources().contains(offer.source()) || ownsSiret(offer.content());
    }

    private boolean ownsSiret(OfferContent content) {
        var siret = content.siret();
        return caller.is("employer") && siret != null && siret.equals(caller.siret());
    }

    /** The source under which the caller writes a new offer; problem 403 for one that is not the caller's. */
    String sourceFor(@Nullable String wanted) {
        var sources = caller.sources();
        if (sources.isEmpty()) {
            if (!caller.is("employer") || caller.siret() == null) {
                throw Problems.of(ProblemType.FORBIDDEN, "the token names no source and no SIRET");
            }
            return OWN_SOURCE;
        }
        var source = wanted == null ? sources.getFirst() : wanted;
        requireSource(source);
        return source;
    }

    /** Problem 403 unless the caller writes under this source. */
    void requireSource(String source) {
        if (!caller.sources().contains(source)) {
            throw Problems.of(ProblemType.FORBIDDEN, "the token is not for this source");
        }
    }

    /** Problem 403 when an employer writes an offer of another SIRET. */
    OfferContent requireOwnSiret(OfferContent content) {
        if (caller.sources().isEmpty() && !ownsSiret(content)) {
            throw Problems.of(ProblemType.FORBIDDEN, "the token is not for this SIRET");
        }
        return content;
    }

    /** Puts the employer's SIRET into an offer that names none. */
    void nameOwnSiret(ObjectNode offer) {
        if (!caller.sources().isEmpty()) {
            return;
        }
        if (offer.path("employer").isMissingNode() || offer.path("employer").isNull()) {
            offer.putObject("employer");
        }
        if (offer.get("employer") instanceof ObjectNode employer && !employer.hasNonNull("siret")) {
            employer.put("siret", caller.siret());
        }
    }

    /** Which offers of this status a list shows the caller; problem 401 or 403 when it shows none to such callers. */
    OfferFilter.Scope listed(OfferStatus status) {
        if (isOps()) {
            throw Problems.of(ProblemType.FORBIDDEN, "operators read single offers");
        }
        if (caller.is("francetravail")) {
            return OfferFilter.Scope.ALL;
        }
        if (status != OfferStatus.DRAFT) {
            return OfferFilter.Scope.PUBLIC;
        }
        if (caller.isAnonymous()) {
            throw Problems.of(ProblemType.UNAUTHENTICATED, "drafts are listed for their owners");
        }
        var structure = caller.is("counsellor") ? caller.structure() : null;
        var sources = structure == null ? caller.sources() : List.of(structure);
        return OfferFilter.Scope.of(sources, caller.is("employer") ? caller.siret() : null);
    }

    /** Which flagged offers the caller may read. */
    SearchCondition flagged() {
        var condition = new SearchCondition().and("flagged");
        if (isOps() || caller.is("francetravail")) {
            return condition.and("status <> 'DRAFT'");
        }
        return OfferFilter.Scope.of(caller.sources(), caller.is("employer") ? caller.siret() : null)
                .narrow(condition);
    }

    private boolean isOps() {
        return caller.is("ops-admin");
    }
}
