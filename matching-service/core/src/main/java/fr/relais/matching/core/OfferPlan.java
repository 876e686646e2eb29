package fr.relais.matching.core;

import java.util.List;
import java.util.UUID;

/** All that is worked out once an offer to rank candidates for it. Immutable, safe from any thread. */
final class OfferPlan implements Identified {
    private final OfferScorer scorer;
    private final OfferFilter filter;
    private final CreditProgram credit;
    private final CreditProgram stated;

    OfferPlan(Offer offer, PlaneBook book) {
        List<Requirement> requirements = offer.requirements();
        scorer = new OfferScorer(offer);
        filter = new OfferFilter(offer, book);
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

    CreditProgram credit() {
        return credit;
    }

    CreditProgram stated() {
        return stated;
    }

    /** The place of one candidate of a block who is open, as {@link OrderKey} packs it. */
    int orderKey(BlockReading reading, int slot) {
        Answer answer = reading.isSure(slot) ? Answer.YES : Answer.UNKNOWN;
        int known = 0;
        for (Requirement row : offer().requirements()) {
            boolean isStated = reading.block().has(Fact.plane(row.competency(), Fact.H1), slot)
                    || reading.block().has(Fact.plane(row.competency(), Fact.TOP), slot);
            known += isStated ? 1 : 0;
        }
        int credit = reading.sums().at(slot) - this.credit.excess();
        return OrderKey.ofCandidate(
                answer, credit, 100 * known / offer().requirements().size());
    }
}
