package fr.relais.offer.posting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.relais.events.OfferState;
import java.util.UUID;

/** Answer to a create or upsert: the state with its id also under {@code id}, as in every such answer. */
record StoredOffer(UUID id, @JsonUnwrapped OfferState offer) {
    static StoredOffer of(OfferState offer) {
        return new StoredOffer(offer.offerId(), offer);
    }
}
