package fr.relais.matching.core;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Counts who comes before one candidate in the order of one offer: a rank without sorting anybody. */
final class RankCount implements BlockCollector<RankCount> {
    private final OfferScorer scorer;
    private final OfferPlan plan;
    private final Candidate candidate;
    private final int key;
    private final long fair;
    private final WeightedBound bound;
    private final long[] better = new long[Block.WORDS];
    private int from;
    private int to;
    private int before;

    /** @param eligibility of the candidate, not NO */
    RankCount(OfferPlan plan, Candidate candidate, Answer eligibility) {
        this.plan = plan;
        this.scorer = plan.scorer();
        this.candidate = candidate;
        this.key = scorer.orderKey(eligibility, candidate.held());
        this.fair = scorer.fair(candidate);
        this.bound = new WeightedBound(plan.credit());
    }

    /** From 1. */
    int rank() {
        return before + 1;
    }

    @Override
    public void look(BlockReading reading, boolean settled) {
        from = reading.from();
        to = reading.to();
        int weighted = OrderKey.weighted(key);
        CreditProgram.Sums credit = reading.run(plan.credit());
        PlaneOps.copy(better, reading.open(), from, to);
        bound.keep(reading, credit, better, weighted + 1, weighted + 1);
        long[] near = reading.scratch().mask(Scratch.Mask.FOUND);
        PlaneOps.copy(near, reading.open(), from, to);
        bound.keep(reading, credit, near, weighted, weighted);
        PlaneOps.andNot(near, near, better, from, to);
        Block block = reading.block();
        for (int word = from; word < to; word++) {
            for (long bits = near[word]; bits != 0; bits &= bits - 1) {
                int slot = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                int other = plan.orderKey(reading, slot);
                if (comesBefore(other, scorer.fair(block.idHigh(slot), block.idLow(slot)), block.id(slot))) {
                    better[word] |= Long.lowestOneBit(bits);
                }
            }
        }
    }

    private boolean comesBefore(int otherKey, long otherFair, UUID id) {
        if (otherKey != key) {
            return otherKey > key;
        }
        int byFair = Long.compareUnsigned(otherFair, fair);
        return byFair != 0 ? byFair < 0 : Fair.compareIds(id, candidate.id()) < 0;
    }

    @Override
    public void keep(Map<Integer, Optional<Candidate>> changed) {
        changed.keySet().forEach(slot -> better[slot >>> 6] &= ~(1L << slot));
        before += PlaneOps.count(better, from, to);
    }

    @Override
    public void take(Candidate other, Answer eligibility) {
        int otherKey = scorer.orderKey(eligibility, other.held());
        before += comesBefore(otherKey, scorer.fair(other), other.id()) ? 1 : 0;
    }

    @Override
    public void takeAll(RankCount other) {
        before += other.before;
    }
}
