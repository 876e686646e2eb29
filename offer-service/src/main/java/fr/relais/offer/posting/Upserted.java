package fr.relais.offer.posting;

import fr.relais.events.OfferState;

/**
 * What a write by source and external id did.
 *
 * @param offer its state after the write
 */
public record Upserted(Effect effect, OfferState offer) {
    /** What became of the offer; an unchanged one publishes nothing. */
    public enum Effect {
        CREATED,
        UPDATED,
        UNCHANGED
    }
}
