package fr.relais.matching.core;

import java.util.function.Consumer;

/** Takes candidates that are in no index one after the other into the order of one offer. */
final class CandidateScan implements Consumer<Candidate> {
    private final OfferScorer scorer;
    private final BestFirst best;
    private final Counts counts = new Counts();

    CandidateScan(Offer offer, int depth) {
        scorer = new OfferScorer(offer);
        best = new BestFirst(depth);
    }

    @Override
    public void accept(Candidate candidate) {
        Answer eligibility = scorer.eligibility(candidate);
        counts.count(eligibility);
        if (eligibility != Answer.NO) {
            best.add(scorer.orderKey(eligibility, candidate.held()), scorer.fair(candidate), candidate.id());
        }
    }

    Ranking ranking() {
        return counts.with(best);
    }
}
