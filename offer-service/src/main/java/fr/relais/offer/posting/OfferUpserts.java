package fr.relais.offer.posting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.http.FieldError;
import fr.relais.http.PartlyRead;
import fr.relais.http.RequestBodies;
import fr.relais.http.bulk.BulkResult;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes of offers by their key, one by one or in bulk. */
@ApplicationScoped
public class OfferUpserts {
    static final String EXTERNAL_ID = "must be 1 to 200 visible characters";

    private static final Pattern VISIBLE = Pattern.compile("[^\\p{Cntrl}\\p{Cs}\\s]{1,200}");

    private final Postings postings;
    private final OfferLots lots;
    private final OfferReading reading;
    private final RequestBodies bodies;

    OfferUpserts(Postings postings, OfferLots lots, OfferReading reading, RequestBodies bodies) {
        this.postings = postings;
        this.lots = lots;
        this.reading = reading;
        this.bodies = bodies;
    }

    /** An offer of a bulk, not applied; or why it is refused. */
    public static final class Item {
        private final String externalId;
        private final PartlyRead<OfferBody> body;
        private final @Nullable HttpProblem refusal;

        private Item(String externalId, PartlyRead<OfferBody> body, @Nullable HttpProblem refusal) {
            this.refusal = refusal;
            this.externalId = externalId;
            this.body = body;
        }
    }

    /** True for an id that can be kept and put into an address. */
    public static boolean isExternalId(String id) {
        return VISIBLE.matcher(id).matches();
    }

    /** Reads an offer body with its {@code externalId} in it; problem 400 when it does not even say which offer it is. */
    public Item parse(byte[] json, String source) {
        ObjectNode tree = bodies.object(json);
        var externalId = tree.remove("externalId");
        var text = externalId == null || !externalId.isTextual() ? "" : externalId.textValue();
        var found = isExternalId(text)
                ? List.<FieldError>of()
                : List.of(new FieldError("/externalId", "INVALID_VALUE", EXTERNAL_ID));
        var body = bodies.look(tree, OfferBody.class).with(found);
        return new Item(text, body, refusal(body, source, found.isEmpty()));
    }

    private @Nullable HttpProblem refusal(PartlyRead<OfferBody> body, String source, boolean hasId) {
        if (body.errors().isEmpty()) {
            return null;
        }
        try {
            reading.readUnplaced(body, source); // refuses it with all that is wrong
            return null;
        } catch (HttpProblem e) {
            if (hasId) {
                return e;
            }
            throw e;
        }
    }

    /**
     * Creates or replaces drafts, or changes public offers, one after the other. Part of the caller's transaction.
     *
     * @param items of that source
     * @return a result for each, in the same order; one that is refused leaves the others alone
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<BulkResult> upsert(String source, List<Item> items) {
        var lot = lots.open(source, items.stream().map(item -> item.externalId).toList());
        var results = items.stream().map(item -> upsert(lot, item)).toList();
        lots.write(lot);
        return results;
    }

    private BulkResult upsert(OfferLot lot, Item item) {
        if (item.refusal != null) {
            return BulkResult.refused(item.externalId, item.refusal);
        }
        try {
            var upserted = postings.upsert(lot, item.externalId, held -> reading.read(item.body, lot.source(), held));
            return new BulkResult(
                    BulkResult.Outcome.valueOf(upserted.effect().name()),
                    item.externalId,
                    upserted.offer().offerId(),
                    upserted.offer().unrankedReason());
        } catch (HttpProblem e) {
            return BulkResult.refused(item.externalId, e);
        }
    }

    Upserted upsert(OfferKey key, @Nullable String ifMatch, PartlyRead<OfferBody> body) {
        return postings.upsert(key, ifMatch, held -> reading.read(body, key.source(), held));
    }
}
