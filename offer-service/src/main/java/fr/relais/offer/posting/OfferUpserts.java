package fr.relais.offer.posting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.relais.http.FieldError;
import fr.relais.http.PartlyRead;
import fr.relais.http.RequestBodies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes of offers by their key, one by one or in bulk. */
@ApplicationScoped
public class OfferUpserts {
    static final String EXTERNAL_ID = "must be 1 to 200 visible characters";

    private static final Pattern VISIBLE = Pattern.compile("[^\\p{Cntrl}\\p{Cs}\\s]{1,200}");

    private final Postings postings;
    private final OfferReading reading;
    private final RequestBodies bodies;

    OfferUpserts(Postings postings, OfferReading reading, RequestBodies bodies) {
        this.postings = postings;
        this.reading = reading;
        this.bodies = bodies;
    }

    /** An offer of a bulk, well formed but not applied. */
    public static final class Item {
        private final OfferKey key;
        private final PartlyRead<OfferBody> body;

        private Item(OfferKey key, PartlyRead<OfferBody> body) {
            this.key = key;
            this.body = body;
        }
    }

    /** True for an id that can be kept and put into an address. */
    public static boolean isExternalId(String id) {
        return VISIBLE.matcher(id).matches();
    }

    /** Reads an offer body with its {@code externalId} in it; problem 400. */
    public Item parse(byte[] json, String source) {
        ObjectNode tree = bodies.object(json);
        var externalId = tree.remove("externalId");
        var text = externalId == null || !externalId.isTextual() ? "" : externalId.textValue();
        var found = isExternalId(text)
                ? List.<FieldError>of()
                : List.of(new FieldError("/externalId", "INVALID_VALUE", EXTERNAL_ID));
        var body = bodies.look(tree, OfferBody.class).with(found);
        if (!body.errors().isEmpty()) {
            reading.read(body, source, null); // refuses it with all that is wrong
        }
        return new Item(new OfferKey(source, text), body);
    }

    /** Creates or replaces a draft, or changes a public offer; problems 400, 409, 503. */
    public Upserted upsert(Item item) {
        return upsert(item.key, null, item.body);
    }

    Upserted upsert(OfferKey key, @Nullable String ifMatch, PartlyRead<OfferBody> body) {
        return postings.upsert(key, ifMatch, status -> reading.read(body, key.source(), status));
    }
}
