package fr.relais.offer.francetravail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.http.bulk.BulkItem;
import fr.relais.http.bulk.BulkReader;
import fr.relais.http.bulk.BulkResult;
import fr.relais.http.bulk.BulkTarget;
import fr.relais.offer.posting.OfferKey;
import fr.relais.offer.posting.OfferReading;
import fr.relais.offer.posting.Postings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Applies France Travail's offers: they are public at once, under the source {@code francetravail} and their own id. */
@ApplicationScoped
public class FranceTravailImport implements BulkTarget<FranceTravailImport.Item> {
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
    private final Postings postings;

    FranceTravailImport(OfferMapping mapping, OfferReading reading, Postings postings) {
        this.mapping = mapping;
        this.reading = reading;
        this.postings = postings;
    }

    /** An offer, mapped and not applied. */
    public static final class Item {
        private final FranceTravailOffer offer;

        private Item(FranceTravailOffer offer) {
            this.offer = offer;
        }
    }

    @Override
    public String name() {
        return "francetravail-offres-v2";
    }

    /** Waits for the registry: without it nothing could be mapped, and the offers would be stored poorer. */
    @Override
    public BulkReader open(InputStream upload) {
        reading.requireRegistry();
        return new ResponseReader(upload);
    }

    @Override
    public Item parse(BulkItem item, Map<String, String> context) {
        return new Item(mapping.of(new RawOffer(tree(item.bytes()))));
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

    @Override
    public Lot prepare(List<Item> items, Map<String, String> context) {
        return () -> items.stream().map(this::apply).toList();
    }

    private BulkResult apply(Item item) {
        var offer = item.offer;
        var upserted = postings.publish(new OfferKey(OfferReading.FRANCE_TRAVAIL, offer.id()), offer.content());
        return new BulkResult(
                BulkResult.Outcome.valueOf(upserted.effect().name()),
                offer.id(),
                upserted.offer().offerId(),
                ItemNote.of(upserted.offer(), offer.unknownTerms()));
    }
}
