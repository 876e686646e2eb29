package fr.relais.offer.posting;

import fr.relais.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Changes many offers of a source for the price of a few statements. Lots of one source come one after the other, so none
 * of their offers can appear in between.
 */
@ApplicationScoped
class OfferLots {
    private final Offers offers;
    private final TakenBack takenBack;
    private final Outbox outbox;

    OfferLots(Offers offers, TakenBack takenBack, Outbox outbox) {
        this.offers = offers;
        this.takenBack = takenBack;
        this.outbox = outbox;
    }

    /** Locks the source until the transaction ends, and finds and locks its offers of these ids. */
    @Transactional(Transactional.TxType.MANDATORY)
    OfferLot open(String source, Collection<String> externalIds) {
        var ids = externalIds.stream().distinct().toArray(String[]::new);
        var held = offers.lock(source, ids).stream()
                .collect(Collectors.toMap(offer -> String.valueOf(offer.key().externalId()), Function.identity()));
        return new OfferLot(source, held, takenBack.of(source, ids));
    }

    /** Writes what the lot has gathered. The changed offers that were there are written with the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(OfferLot lot) {
        offers.persist(lot.added());
        takenBack.note(lot.source(), lot.noted());
        outbox.append(lot.events());
    }
}
