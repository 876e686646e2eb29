package fr.relais.matching.core;

import java.util.function.Consumer;

/** Counts who comes before one candidate in the order of one offer: a rank without sorting anybody. */
final class RankScan implements Consumer<Candidate> {
    private final OfferScorer scorer;
    private final Candidate candidate;
    private final Answer eligibility;
    private final int key;
    private final long fair;
    private int before;

    RankScan(Offer offer, Candidate candidate) {
        this.scorer = new OfferScorer(offer);
        this.candidate = candidate;
        this.eligibility = offer.isRankable() ? scorer.eligibility(candidate) : Answer.NO;
        this.key = scorer.orderKey(eligibility, candidate.held());
        this.fair = scorer.fair(candidate);
    }

    boolean isRanked() {
        return eligibility != Answer.NO;
    }

    /** From 1; 0 when left out. */
    int rank() {
        return isRanked() ? before + 1 : 0;
    }

    @Override
    public void accept(Candidate other) {
        Answer answer = scorer.eligibility(other);
        if (answer != Answer.NO && comesBefore(scorer.orderKey(answer, other.held()), other)) {
            before++;
        }
    }

    private boolean comesBefore(int otherKey, Candidate other) {
        if (otherKey != key) {
            return otherKey > key;
        }
        int byFair = Long.compareUnsigned(scorer.fair(other), fair);
        return byFair != 0 ? byFair < 0 : Fair.compareIds(other.id(), candidate.id()) < 0;
    }
}
