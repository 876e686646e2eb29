package fr.relais.matching.core;

import java.util.List;
import java.util.UUID;

/** All that is worked out once an offer to rank candidates for it. Immutable, safe from any thread. */
final class OfferPlan implements Identified {
    private final OfferScorer scorer;
    private final OfferFilter filter;
    private final CreditProgram ceiling;
    private final CreditProgram credit;
    private final CreditProgram stated;

    OfferPlan(Offer offer, PlaneBook book) {
        List<Requirement> requirements = offer.requirements();
        scorer = new OfferScorer(offer);
        filter = new OfferFilter(offer, book);
        ceiling = CreditProgram.ceiling(requirements);
        credit = CreditProgram.credit(requirements);
        stated = CreditProgram.stated(requirements);
    }

    @Override
    public UUID id() {
        return scorer.id();
    }

    Offer offer() {
        return scorer.offer();
    }

    OfferScorer scorer() {
        return scorer;
    }

    OfferFilter filter() {
        return filter;
    }

    CreditProgram ceiling() {
        return ceiling;
    }

    CreditProgram credit() {
        return credit;
    }

    CreditProgram stated() {
        return stated;
    }

    /** The place of one candidate of a block who is open, as {@link OrderKey} packs it; from the row, not from the planes. */
    int orderKey(BlockReading reading, int slot) {
        Answer answer = reading.isSure(slot) ? Answer.YES : Answer.UNKNOWN;
        return scorer.orderKey(
                answer, reading.block().levels(slot), reading.block().grades(slot));
    }
}
