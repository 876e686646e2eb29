package fr.relais.offer.posting;

import fr.relais.events.OfferStatus;
import fr.relais.offer.equality.Passage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer whose text seems to ask for what article L1132-1 of the Code du travail forbids.
 *
 * @param passages each with its criterion, for a person to judge
 * @param verdict what was decided of them; null while nobody has
 * @param decidedAt when that was
 */
record FlaggedOffer(
        UUID offerId,
        long version,
        String source,
        @Nullable String externalId,
        OfferStatus status,
        String title,
        List<Passage> passages,
        @Nullable Verdict verdict,
        @Nullable Instant decidedAt) {
    static FlaggedOffer of(Offer offer) {
        var state = offer.state();
        return new FlaggedOffer(
                state.offerId(),
                state.version(),
                state.source(),
                state.externalId(),
                state.status(),
                state.title(),
                offer.content().flags(),
                offer.verdict(),
                offer.verdictAt());
    }
}
