package fr.relais.offer.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Offers that another system owns, as it tells of them: several ways lead here, none of them in order, so what was written
 * last at the source counts, whenever it arrives. Each method is one transaction, or part of the caller's.
 */
@ApplicationScoped
public class SourceOffers {
    private final Offers offers;
    private final TakenBack takenBack;
    private final Inference inference;
    private final OfferPublisher publisher;
    private final Clock clock;

    SourceOffers(Offers offers, TakenBack takenBack, Inference inference, OfferPublisher publisher, Clock clock) {
        this.offers = offers;
        this.takenBack = takenBack;
        this.inference = inference;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * The offer is on offer and says this. Made public, changed, or opened again when it was closed before that was written.
     *
     * @param writtenAt by the source's clock; null when it does not say: then it is as new as any but a withdrawal
     */
    @Transactional
    public SourceOutcome offered(OfferKey key, OfferContent content, @Nullable Instant writtenAt) {
        var offer = offers.lock(key).orElse(null);
        if (offer == null) {
            return create(key, content, writtenAt);
        }
        return switch (offer.status()) {
            case DRAFT -> publish(offer, content, writtenAt);
            case PUBLISHED -> change(offer, content, writtenAt);
            case CLOSED -> reopen(offer, content, writtenAt);
        };
    }

    private SourceOutcome create(OfferKey key, OfferContent content, @Nullable Instant writtenAt) {
        if (takenBack.since(key, writtenAt)) {
            return SourceOutcome.passedOver(null, SourceOutcome.PassedOver.TAKEN_BACK);
        }
        var offer = new Offer(key, content, inference.of(content));
        offer.publish(clock.instant(), true);
        offer.writtenAt(writtenAt);
        offers.persist(offer);
        publisher.published(offer);
        return SourceOutcome.of(SourceOutcome.Effect.CREATED, offer);
    }

    private SourceOutcome publish(Offer draft, OfferContent content, @Nullable Instant writtenAt) {
        if (draft.isUnlawful(content)) {
            return SourceOutcome.passedOver(draft, SourceOutcome.PassedOver.UNLAWFUL);
        }
        draft.replace(content, inference.of(content));
        draft.publish(clock.instant(), false);
        draft.writtenAt(writtenAt);
        publisher.published(draft);
        return SourceOutcome.of(SourceOutcome.Effect.UPDATED, draft);
    }

    private SourceOutcome change(Offer offer, OfferContent content, @Nullable Instant writtenAt) {
        if (writtenAt != null && offer.isNewerThan(writtenAt)) {
            return SourceOutcome.passedOver(offer, SourceOutcome.PassedOver.OLDER);
        }
        offer.writtenAt(writtenAt);
        if (!offer.replace(content, inference.of(content))) {
            return SourceOutcome.of(SourceOutcome.Effect.UNCHANGED, offer);
        }
        publisher.changed(offer);
        return SourceOutcome.of(SourceOutcome.Effect.UPDATED, offer);
    }

    private SourceOutcome reopen(Offer offer, OfferContent content, @Nullable Instant writtenAt) {
        if (writtenAt == null || !offer.wasClosedBefore(writtenAt)) {
            return SourceOutcome.passedOver(offer, SourceOutcome.PassedOver.TAKEN_BACK);
        }
        if (offer.isUnlawful(content)) {
            return SourceOutcome.passedOver(offer, SourceOutcome.PassedOver.UNLAWFUL);
        }
        offer.reopen(content, inference.of(content), clock.instant());
        offer.writtenAt(writtenAt);
        publisher.published(offer);
        return SourceOutcome.of(SourceOutcome.Effect.UPDATED, offer);
    }

    /**
     * The source has taken the offer back: it is closed, and stays so for whatever was written before.
     *
     * @param at by the source's clock
     */
    @Transactional
    public SourceOutcome takenBack(OfferKey key, Instant at) {
        var offer = offers.lock(key).orElse(null);
        if (offer == null) {
            takenBack.note(key, at);
            return SourceOutcome.passedOver(null, SourceOutcome.PassedOver.TAKEN_BACK);
        }
        switch (offer.status()) {
            case DRAFT -> {
                takenBack.note(key, at);
                offers.delete(offer);
                return SourceOutcome.passedOver(null, SourceOutcome.PassedOver.TAKEN_BACK);
            }
            case PUBLISHED -> {
                if (offer.isNewerThan(at)) {
                    return SourceOutcome.passedOver(offer, SourceOutcome.PassedOver.OLDER);
                }
                offer.close(at);
                publisher.closed(offer);
                return SourceOutcome.of(SourceOutcome.Effect.CLOSED, offer);
            }
            case CLOSED -> offer.stayClosed(at);
        }
        return SourceOutcome.of(SourceOutcome.Effect.UNCHANGED, offer);
    }

    /** External ids of a source's public offers that were published before that. */
    @Transactional
    public List<String> publicBefore(String source, Instant moment) {
        return offers.publicBefore(source, moment);
    }
}
