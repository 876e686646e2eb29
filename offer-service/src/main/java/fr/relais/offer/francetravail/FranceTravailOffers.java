package fr.relais.offer.francetravail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.offer.posting.OfferReading;
import fr.relais.offer.posting.SourceOffers;
import fr.relais.offer.posting.SourceOutcome;
import fr.relais.offer.posting.SourceWord;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * Where all ways from France Travail meet: its offers are public at once, under the source {@code francetravail} and their
 * own id.
 */
@ApplicationScoped
class FranceTravailOffers {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(64 << 10)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

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
        var offer = mapping.of(new RawOffer(tree(json)));
        metrics.counter("relais.offer.francetravail.unknown.terms").increment(offer.unknownTerms());
        return offer;
    }

    private static JsonNode tree(byte[] bytes) {
        if (bytes.length >= JsonWalk.LONGEST_VALUE) {
            throw Problems.of(ProblemType.TOO_LARGE, "an offer has less than " + JsonWalk.LONGEST_VALUE + " bytes");
        }
        try {
            var tree = JSON.readTree(bytes);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException e) {
            throw Problems.malformed("is not JSON, or is nested too deep");
        } catch (IOException e) {
            throw Problems.malformed("is not UTF-8");
        }
        throw Problems.invalid("", "WRONG_TYPE", "must be a JSON object");
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
