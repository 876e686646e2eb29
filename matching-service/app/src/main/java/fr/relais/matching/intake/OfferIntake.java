package fr.relais.matching.intake;

import fr.relais.events.EventTypes;
import fr.relais.events.OfferState;
import fr.relais.events.OfferStatus;
import fr.relais.intake.EventHandler;
import fr.relais.intake.EventJson;
import fr.relais.intake.Incoming;
import fr.relais.intake.UnusableEvent;
import fr.relais.matching.access.Owners;
import fr.relais.matching.index.LiveIndex;
import java.util.UUID;

/** Offers are published, change, close and leave; with each goes its owner. */
final class OfferIntake implements EventHandler {
    private final LiveIndex index;
    private final Owners owners;
    private final EventJson json;

    OfferIntake(LiveIndex index, Owners owners, EventJson json) {
        this.index = index;
        this.owners = owners;
        this.json = json;
    }

    @Override
    public Effect read(Incoming event) throws UnusableEvent {
        if (event.isTombstone()) {
            UUID gone = Subjects.id(event);
            return () -> remove(gone, event.sequence());
        }
        Subjects.requireType(event, EventTypes.OFFER_PUBLISHED, EventTypes.OFFER_CHANGED, EventTypes.OFFER_CLOSED);
        OfferState offer = json.read(event, OfferState.class);
        Subjects.requireKey(event, offer.offerId());
        return () -> Subjects.usable(() -> put(offer, event.sequence()));
    }

    private void remove(UUID offer, long version) {
        if (index.removeOffer(offer, version)) {
            owners.removeOffer(offer);
        }
    }

    private void put(OfferState offer, long version) {
        if (!index.put(offer, version)) {
            return;
        }
        OfferState.Employer employer = offer.employer();
        String siret = employer == null ? null : employer.siret();
        if (offer.status() == OfferStatus.PUBLISHED) {
            owners.putOffer(offer.offerId(), offer.source(), siret);
        } else {
            owners.closeOffer(offer.offerId(), offer.source(), siret);
        }
    }
}
