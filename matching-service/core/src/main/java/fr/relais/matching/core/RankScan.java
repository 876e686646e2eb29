package fr.relais.matching.core;

import java.util.function.Consumer;

/**
 * Counts who comes before one candidate in the order of one offer, among candidates that are in no index and are handed over
 * one after the other: a rank for which nobody has to be kept. The candidate may be among them. For one thread.
 */
public final class RankScan implements Consumer<Candidate> {
    private final OfferScorer scorer;
    private final Candidate candidate;
    private final boolean ranked;
    private final long head;
    private final long fair;
    private int before;

    /** Of this candidate, who need not be handed over. */
    public RankScan(Offer offer, Candidate candidate) {
        scorer = new OfferScorer(offer);
        this.candidate = candidate;
        Answer eligibility = offer.isRankable() ? scorer.eligibility(candidate) : Answer.NO;
        ranked = eligibility != Answer.NO;
        fair = scorer.fair(candidate);
        head = ranked ? Ordered.head(scorer.orderKey(eligibility, candidate.held()), fair) : 0;
    }

    /** False when the candidate is left out: then there is nothing to count. */
    public boolean isRanked() {
        return ranked;
    }

    @Override
    public void accept(Candidate other) {
        if (!ranked) {
            return;
        }
        Answer eligibility = scorer.eligibility(other);
        if (eligibility != Answer.NO && comesBefore(other, eligibility)) {
            before++;
        }
    }

    private boolean comesBefore(Candidate other, Answer eligibility) {
        long otherFair = scorer.fair(other);
        long otherHead = Ordered.head(scorer.orderKey(eligibility, other.held()), otherFair);
        return otherHead != head
                ? Long.compareUnsigned(otherHead, head) < 0
                : Ordered.isBefore(
                        otherFair,
                        other.id().getMostSignificantBits(),
                        other.id().getLeastSignificantBits(),
                        fair,
                        candidate.id().getMostSignificantBits(),
                        candidate.id().getLeastSignificantBits());
    }

    /** The place among those handed over, from 1; 0 when left out. */
    public int rank() {
        return ranked ? before + 1 : 0;
    }
}
