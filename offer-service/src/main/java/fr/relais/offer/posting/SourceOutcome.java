package fr.relais.offer.posting;

import fr.relais.events.OfferState;
import org.jspecify.annotations.Nullable;

/**
 * What a source's word on one of its offers did.
 *
 * @param offer as it is now; null when there is none
 * @param passedOver why nothing was done; null when the word counted
 */
public record SourceOutcome(
        Effect effect, @Nullable OfferState offer, @Nullable PassedOver passedOver) {
    /** What became of the offer; an unchanged one publishes nothing. */
    public enum Effect {
        CREATED,
        UPDATED,
        CLOSED,
        UNCHANGED
    }

    /** Why a word came too late. */
    public enum PassedOver {
        /** A newer one was read before. */
        OLDER,
        /** The source has taken the offer back since. */
        TAKEN_BACK,
        /** A reviewer has decided that it asks for what the law forbids. */
        UNLAWFUL
    }

    static SourceOutcome of(Effect effect, Offer offer) {
        return new SourceOutcome(effect, offer.state(), null);
    }

    static SourceOutcome passedOver(@Nullable Offer offer, PassedOver why) {
        return new SourceOutcome(Effect.UNCHANGED, offer == null ? null : offer.state(), why);
    }
}
