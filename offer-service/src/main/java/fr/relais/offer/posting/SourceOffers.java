package fr.relais.offer.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Offers that another system owns, as it tells of them: several ways lead here, none of them in order, so what was written
 * last at the source counts, whenever it arrives.
 */
@ApplicationScoped
public class SourceOffers {
    private final Offers offers;
    private final OfferLots lots;
    private final Inference inference;
    private final Clock clock;

    SourceOffers(Offers offers, OfferLots lots, Inference inference, Clock clock) {
        this.offers = offers;
        this.lots = lots;
        this.inference = inference;
        this.clock = clock;
    }

    /**
     * Makes offers public, changes them, closes them, or opens them again when they were closed before that was written: one
     * word after the other, all in one transaction, or part of the caller's.
     *
     * @return what each did, in the same order
     */
    @Transactional
    public List<SourceOutcome> apply(String source, List<? extends SourceWord> words) {
        var lot = lots.open(source, words.stream().map(SourceWord::externalId).toList());
        var outcomes = new ArrayList<SourceOutcome>(words.size());
        for (var word : words) {
            outcomes.add(
                    switch (word) {
                        case SourceWord.Offered offered -> offered(lot, offered);
                        case SourceWord.Withdrawn withdrawn -> withdrawn(lot, withdrawn);
                    });
        }
        lots.write(lot);
        return outcomes;
    }

    private SourceOutcome offered(OfferLot lot, SourceWord.Offered word) {
        var offer = lot.offer(word.externalId()).orElse(null);
        if (offer == null) {
            return create(lot, word);
        }
        return switch (offer.status()) {
            case DRAFT -> publish(lot, offer, word);
            case PUBLISHED -> change(lot, offer, word);
            case CLOSED -> reopen(lot, offer, word);
        };
    }

    private SourceOutcome create(OfferLot lot, SourceWord.Offered word) {
        if (lot.isTakenBackSince(word.externalId(), word.writtenAt())) {
            return SourceOutcome.passedOver(null, SourceOutcome.PassedOver.TAKEN_BACK);
        }
        var offer = new Offer(lot.key(word.externalId()), word.content(), inference.of(word.content()));
        offer.publish(clock.instant(), true);
        offer.writtenAt(word.writtenAt());
        lot.add(offer);
        lot.publisher().published(offer);
        return SourceOutcome.of(SourceOutcome.Effect.CREATED, offer);
    }

    private SourceOutcome publish(OfferLot lot, Offer draft, SourceWord.Offered word) {
        if (draft.isUnlawful(word.content())) {
            return SourceOutcome.passedOver(draft, SourceOutcome.PassedOver.UNLAWFUL);
        }
        draft.replace(word.content(), inference.of(word.content()));
        draft.publish(clock.instant(), false);
        draft.writtenAt(word.writtenAt());
        lot.publisher().published(draft);
        return SourceOutcome.of(SourceOutcome.Effect.UPDATED, draft);
    }

    private SourceOutcome change(OfferLot lot, Offer offer, SourceWord.Offered word) {
        if (word.writtenAt() != null && offer.isNewerThan(word.writtenAt())) {
            return SourceOutcome.passedOver(offer, SourceOutcome.PassedOver.OLDER);
        }
        offer.writtenAt(word.writtenAt());
        if (!offer.replace(word.content(), inference.of(word.content()))) {
            return SourceOutcome.of(SourceOutcome.Effect.UNCHANGED, offer);
        }
        lot.publisher().changed(offer);
        return SourceOutcome.of(SourceOutcome.Effect.UPDATED, offer);
    }

    private SourceOutcome reopen(OfferLot lot, Offer offer, SourceWord.Offered word) {
        if (!offer.isClosedByVerdict() && (word.writtenAt() == null || !offer.wasClosedBefore(word.writtenAt()))) {
            return SourceOutcome.passedOver(offer, SourceOutcome.PassedOver.TAKEN_BACK);
        }
        if (word.writtenAt() != null && offer.isNewerThan(word.writtenAt())) {
            return SourceOutcome.passedOver(offer, SourceOutcome.PassedOver.OLDER);
        }
        if (offer.isUnlawful(word.content())) {
            return SourceOutcome.passedOver(offer, SourceOutcome.PassedOver.UNLAWFUL);
        }
        offer.reopen(word.content(), inference.of(word.content()), clock.instant());
        offer.writtenAt(word.writtenAt());
        lot.publisher().published(offer);
        return SourceOutcome.of(SourceOutcome.Effect.UPDATED, offer);
    }

    /** Closed, the offer stays so for whatever was written before. */
    private SourceOutcome withdrawn(OfferLot lot, SourceWord.Withdrawn word) {
        var offer = lot.offer(word.externalId()).orElse(null);
        if (offer == null) {
            lot.noteTakenBack(word.externalId(), word.at());
            return SourceOutcome.passedOver(null, SourceOutcome.PassedOver.TAKEN_BACK);
        }
        switch (offer.status()) {
            case DRAFT -> {
                lot.noteTakenBack(word.externalId(), word.at());
                lot.forget(word.externalId());
                offers.delete(offer);
                offers.flush(); // before another of this id is written
                return SourceOutcome.passedOver(null, SourceOutcome.PassedOver.TAKEN_BACK);
            }
            case PUBLISHED -> {
                if (offer.isNewerThan(word.at())) {
                    return SourceOutcome.passedOver(offer, SourceOutcome.PassedOver.OLDER);
                }
                offer.close(word.at());
                lot.publisher().closed(offer);
                return SourceOutcome.of(SourceOutcome.Effect.CLOSED, offer);
            }
            case CLOSED -> offer.stayClosed(word.at());
        }
        return SourceOutcome.of(SourceOutcome.Effect.UNCHANGED, offer);
    }

    /** External ids of a source's public offers that were published before that. */
    @Transactional
    public List<String> publicBefore(String source, Instant moment) {
        return offers.publicBefore(source, moment);
    }
}
