package fr.relais.offer.posting;

import fr.relais.events.EventTypes;
import fr.relais.events.Topics;
import fr.relais.outbox.Outbox;
import fr.relais.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Tells of offers that are or were public, in the transaction that changes them. A draft is nobody's business. */
@ApplicationScoped
class OfferPublisher {
    private final Outbox outbox;

    OfferPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void published(Offer offer) {
        append(offer, EventTypes.OFFER_PUBLISHED, offer.version(), offer.state());
    }

    void changed(Offer offer) {
        if (offer.wasPublished()) {
            append(offer, EventTypes.OFFER_CHANGED, offer.version(), offer.state());
        }
    }

    void closed(Offer offer) {
        append(offer, EventTypes.OFFER_CLOSED, offer.version(), offer.state());
    }

    void withdrawn(Offer offer) {
        if (offer.wasPublished()) {
            append(offer, EventTypes.OFFER_WITHDRAWN, offer.version() + 1, null);
        }
    }

    private void append(Offer offer, String type, long version, @Nullable Object data) {
        outbox.append(new OutboxEvent(Topics.POSTING, offer.id().toString(), type, version, data));
    }
}
