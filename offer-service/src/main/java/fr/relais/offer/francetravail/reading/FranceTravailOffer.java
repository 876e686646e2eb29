package fr.relais.offer.francetravail.reading;

import fr.relais.offer.posting.OfferContent;
import fr.relais.offer.posting.SourceWord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer of France Travail as far as it comes in.
 *
 * @param id at France Travail
 * @param writtenAt when France Travail wrote it last; null when it does not say
 * @param unknownTerms competencies and savoir-être that stand for none of the 30
 */
public record FranceTravailOffer(
        String id, OfferContent content, @Nullable Instant writtenAt, int unknownTerms) {
    /** What it says to the pipeline. */
    public SourceWord.Offered word() {
        return new SourceWord.Offered(id, content, writtenAt);
    }
}
