package fr.relais.offer.posting;

import fr.relais.events.OfferState;
import fr.relais.events.OfferStatus;
import fr.relais.http.Preconditions;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The life of offers. Each method is one transaction, or part of the caller's: the row and its event commit together.
 * Who may do it is asked by the caller, in the {@code check} that runs once the offer is locked.
 */
@ApplicationScoped
public class Postings {
    private final Offers offers;
    private final Inference inference;
    private final OfferPublisher publisher;
    private final TakenBack takenBack;
    private final Clock clock;

    Postings(Offers offers, Inference inference, OfferPublisher publisher, TakenBack takenBack, Clock clock) {
        this.offers = offers;
        this.takenBack = takenBack;
        this.inference = inference;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** A new draft. */
    @Transactional
    OfferState create(OfferKey key, OfferContent content) {
        var offer = new Offer(key, content, inference.of(content));
        offers.persist(offer);
        return offer.state();
    }

    /**
     * Creates a draft, or changes what is there under this key.
     *
     * @param ifMatch entity tags one of which must be the offer's, else a problem 412; null asks nothing
     * @param content for the offer that is there, null for a new one
     */
    @Transactional
    Upserted upsert(OfferKey key, @Nullable String ifMatch, Function<@Nullable Offer, OfferContent> content) {
        var found = offers.lock(key);
        Preconditions.matchIfPresent(ifMatch, found.map(Offer::version).orElse(0L));
        var read = content.apply(found.orElse(null));
        return found.map(offer -> replaced(offer, read, publisher))
                .orElseGet(() -> new Upserted(Upserted.Effect.CREATED, create(key, read)));
    }

    /** The same for an offer of a lot, which the caller opens and writes. */
    Upserted upsert(OfferLot lot, String externalId, Function<@Nullable Offer, OfferContent> content) {
        var found = lot.offer(externalId);
        var read = content.apply(found.orElse(null));
        return found.map(offer -> replaced(offer, read, lot.publisher())).orElseGet(() -> {
            var offer = new Offer(lot.key(externalId), read, inference.of(read));
            lot.add(offer);
            return new Upserted(Upserted.Effect.CREATED, offer.state());
        });
    }

    /** Changes an offer by its id. */
    @Transactional
    OfferState change(UUID id, Consumer<Offer> check, Function<Offer, OfferContent> content) {
        var offer = offers.requireLocked(id);
        check.accept(offer);
        return replaced(offer, content.apply(offer), publisher).offer();
    }

    private Upserted replaced(Offer offer, OfferContent content, OfferPublisher told) {
        if (offer.status() == OfferStatus.CLOSED) {
            if (offer.content().equals(content)) {
                return new Upserted(Upserted.Effect.UNCHANGED, offer.state());
            }
            throw Problems.of(ProblemType.CONFLICT, "the offer is closed; write a new one");
        }
        if (!offer.replace(content, inference.of(content))) {
            return new Upserted(Upserted.Effect.UNCHANGED, offer.state());
        }
        told.changed(offer);
        return new Upserted(Upserted.Effect.UPDATED, offer.state());
    }

    /** Makes a draft public; one that is public stays as it is. */
    @Transactional
    OfferState publish(UUID id, Consumer<Offer> check) {
        var offer = offers.requireLocked(id);
        check.accept(offer);
        return switch (offer.status()) {
            case DRAFT -> published(current(lawful(offer)));
            case PUBLISHED -> offer.state();
            case CLOSED -> throw Problems.of(ProblemType.CONFLICT, "a closed offer is not published again");
        };
    }

    private static Offer lawful(Offer offer) {
        if (offer.isUnlawful(offer.content())) {
            throw Problems.of(ProblemType.CONFLICT, "a reviewer found that the offer asks for what the law forbids");
        }
        return offer;
    }

    private Offer current(Offer offer) {
        if (offer.content().hasEnded(clock.instant())) {
            throw Problems.of(ProblemType.CONFLICT, "the offer has ended; set expiresAt anew");
        }
        return offer;
    }

    /**
     * Keeps a decision on what is flagged: an offer that may not be public is closed, and opened again when that is taken back.
     * Problem 409 when nothing is flagged.
     */
    @Transactional
    Offer judge(UUID id, Verdict verdict, String by) {
        var offer = offers.requireLocked(id);
        if (offer.content().flags().isEmpty()) {
            throw Problems.of(ProblemType.CONFLICT, "nothing of the offer is flagged");
        }
        var now = clock.instant();
        offer.judge(verdict, by, now);
        if (verdict == Verdict.LAWFUL
                && offer.isClosedByVerdict()
                && !offer.content().hasEnded(now)) {
            offer.reopen(offer.content(), inference.of(offer.content()), now);
            publisher.published(offer);
        } else if (verdict == Verdict.UNLAWFUL && offer.status() == OfferStatus.PUBLISHED) {
            offer.closeByVerdict(now);
            publisher.closed(offer);
        }
        return offer;
    }

    private OfferState published(Offer offer) {
        offer.publish(clock.instant(), false);
        publisher.published(offer);
        return offer.state();
    }

    /** Closes a public offer; one that is closed stays as it is. */
    @Transactional
    OfferState close(UUID id, Consumer<Offer> check) {
        var offer = offers.requireLocked(id);
        check.accept(offer);
        switch (offer.status()) {
            case DRAFT -> throw Problems.of(ProblemType.CONFLICT, "a draft is deleted, not closed");
            case PUBLISHED -> {
                offer.close(clock.instant());
                publisher.closed(offer);
            }
            case CLOSED -> offer.stayClosed(clock.instant());
        }
        return offer.state();
    }

    /** Closes some offers that have expired and that nobody else is writing; how many. */
    @Transactional
    int closeExpired(int most) {
        var now = clock.instant();
        var expired = offers.expired(now, most);
        for (var offer : expired) {
            offer.close(now);
            publisher.closed(offer);
        }
        return expired.size();
    }

    /** Deletes an offer; if it was ever public, its consumers are told. */
    @Transactional
    void delete(UUID id, Consumer<Offer> check) {
        var offer = offers.requireLocked(id);
        check.accept(offer);
        publisher.withdrawn(offer);
        if (offer.isFollowed()) {
            takenBack.note(offer.key(), clock.instant());
        }
        offers.delete(offer);
    }
}
