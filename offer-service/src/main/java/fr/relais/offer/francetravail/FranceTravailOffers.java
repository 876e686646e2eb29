package fr.relais.offer.francetravail;

import fr.relais.offer.francetravail.reading.FranceTravailOffer;
import fr.relais.offer.francetravail.reading.OfferMapping;
import fr.relais.offer.posting.OfferReading;
import fr.relais.offer.posting.SourceOffers;
import fr.relais.offer.posting.SourceOutcome;
import fr.relais.offer.posting.SourceWord;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where all ways from France Travail meet: its offers are public at once, under the source {@code francetravail} and their
 * own id.
 */
@ApplicationScoped
class FranceTravailOffers {
    private final OfferMapping mapping;
    private final OfferReading reading;
    private final SourceOffers offers;
    private final MeterRegistry metrics;

    FranceTravailOffers(OfferMapping mapping, OfferReading reading, SourceOffers offers, MeterRegistry metrics) {
        this.mapping = mapping;
        this.reading = reading;
        this.offers = offers;
        this.metrics = metrics;
    }

    /** Problem 503 while the registry is not known: nothing could be mapped, and offers would be stored poorer. */
    void requireRegistry() {
        reading.requireRegistry();
    }

    /** One offer as the API answers it; problem 400 or 413 when it is none. */
    FranceTravailOffer read(byte[] json) {
        var offer = mapping.read(json);
        metrics.counter("relais.offer.francetravail.unknown.terms").increment(offer.unknownTerms());
        return offer;
    }

    /** The id of what is no offer; null when not even that can be read. */
    @Nullable
    String id(byte[] json) {
        return mapping.id(json);
    }

    /** What France Travail says of some offers. One transaction, or part of the caller's. */
    List<SourceOutcome> apply(List<? extends SourceWord> words) {
        return offers.apply(OfferReading.FRANCE_TRAVAIL, words);
    }

    /** Ids of the offers that were public before that. */
    List<String> onOfferBefore(Instant moment) {
        return offers.publicBefore(OfferReading.FRANCE_TRAVAIL, moment);
    }
}
