package fr.relais.offer.posting;

import fr.relais.events.EventTypes;
import fr.relais.events.Topics;
import fr.relais.outbox.Outbox;
import fr.relais.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells of offers that are or were public, in the transaction that changes them. A draft is nobody's business. */
@ApplicationScoped
class OfferPublisher {
    private final Consumer<OutboxEvent> told;

    @Inject
    OfferPublisher(Outbox outbox) {
        this(outbox::append);
    }

    private OfferPublisher(Consumer<OutboxEvent> told) {
        this.told = told;
    }

    /** Keeps what is to be told for the outbox, which takes many at once. */
    static OfferPublisher into(List<OutboxEvent> events) {
        return new OfferPublisher(events::add);
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
        told.accept(new OutboxEvent(Topics.POSTING, offer.id().toString(), type, version, data));
    }
}
