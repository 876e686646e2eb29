package fr.relais.matching.core;

import java.util.function.Consumer;

/** Takes offers one after the other into the order of one candidate. */
final class OfferScan implements Consumer<OfferPlan> {
    private final Candidate candidate;
    private final Bridges bridges;
    private final BestFirst best;
    private final Counts counts = new Counts();

    OfferScan(Candidate candidate, Bridges bridges, int depth) {
        this.candidate = candidate;
        this.bridges = bridges;
        best = new BestFirst(depth);
    }

    @Override
    public void accept(OfferPlan plan) {
        Offer offer = plan.offer();
        OfferScorer scorer = plan.scorer();
        if (!offer.isRankable()) {
            return;
        }
        Answer eligibility = scorer.eligibility(candidate);
        counts.count(eligibility);
        if (eligibility != Answer.NO) {
            int fit = scorer.fit(scorer.credit(candidate.held()));
            int mutual = Interest.mutual(fit, Interest.of(candidate.career(), offer.rome(), bridges));
            best.add(OrderKey.ofOffer(eligibility, mutual, fit), scorer.fair(candidate), offer.id());
        }
    }

    Ranking ranking() {
        return counts.with(best);
    }
}
