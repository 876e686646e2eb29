package fr.relais.matching.core;

import java.util.Map;
import java.util.Optional;

/**
 * The first {@code depth} candidates of an offer.
 *
 * <p>Idea: once {@code depth} are known, the last of them is a threshold; one comparison of the sums gives those of the next
 * block that reach it, a handful, who are then looked at one by one. In a block before that, the depth-th best credit is found
 * by going down the bits of the sums. Where thousands share the threshold's own credit, those who differ from the last in
 * nothing but the fair order are told apart by planes too, and only their hash is computed.
 */
final class TopCandidates implements BlockCollector {
    /** From this many hits on, ties with the last are sorted out by planes. */
    private static final int MANY = 64;

    private final OfferPlan plan;
    private final OfferScorer scorer;
    private final int depth;
    private final int statable;
    private final BestFirst best;
    private Hits hits = Hits.NONE;
    private final WeightedBound bound;

    TopCandidates(OfferPlan plan, int depth) {
        this.plan = plan;
        this.scorer = plan.scorer();
        this.depth = depth;
        this.statable = plan.offer().requirements().size();
        this.best = new BestFirst(depth);
        this.bound = new WeightedBound(plan.credit().excess());
    }

    BestFirst best() {
        return best;
    }

    @Override
    public void look(BlockReading reading, boolean settled) {
        hits = reading.scratch().hits();
        hits.clear();
        if (depth == 0) {
            return;
        }
        long[] found = reading.scratch().mask(Scratch.Mask.FOUND);
        PlaneOps.copy(found, reading.open(), reading.from(), reading.to());
        if (best.isFull()) {
            boolean sureLast = OrderKey.isSure(best.lastKey());
            int weighted = OrderKey.weighted(best.lastKey());
            bound.keep(reading, found, weighted, weighted + (sureLast ? 1 : 0));
            if (PlaneOps.count(found, reading.from(), reading.to()) > MANY) {
                takeTiesApart(reading, found, weighted, sureLast);
            }
        } else if (settled && PlaneOps.count(found, reading.from(), reading.to()) > 2 * depth) {
            int weighted = SeedThreshold.of(reading, plan.credit().excess(), depth);
            bound.keep(reading, found, weighted, weighted);
        }
        collect(reading, found);
    }

    /** Of those who tie with the last in credit and answer: who states less is out, who states as much needs the hash only. */
    private void takeTiesApart(BlockReading reading, long[] found, int weighted, boolean sureLast) {
        int from = reading.from();
        int to = reading.to();
        long[] tied = reading.scratch().mask(Scratch.Mask.TIED);
        bound.equal(reading, found, weighted, sureLast ? Answer.YES : Answer.UNKNOWN, tied);
        int last = OrderKey.completeness(best.lastKey());
        int statedByLast = Math.ceilDiv(last * statable, 100);
        long[] asMuch = reading.scratch().mask(Scratch.Mask.AS_MUCH);
        long[] more = reading.scratch().mask(Scratch.Mask.MORE);
        try (Scratch scratch = Scratch.take()) {
            CreditProgram.Sums stated = plan.stated().run(reading.block(), scratch, from, to);
            stated.atLeast(statedByLast, asMuch, from, to);
            stated.atLeast(statedByLast + 1L, more, from, to);
        }
        PlaneOps.andNot(found, found, tied, from, to);
        PlaneOps.and(more, more, tied, from, to);
        PlaneOps.or(found, found, more, from, to);
        PlaneOps.andNot(tied, tied, more, from, to);
        PlaneOps.and(tied, tied, asMuch, from, to);
        collectByHash(reading, tied);
    }

    private void collectByHash(BlockReading reading, long[] tied) {
        Block block = reading.block();
        int key = best.lastKey();
        long lastFair = best.lastFair();
        for (int word = reading.from(); word < reading.to(); word++) {
            for (long bits = tied[word]; bits != 0; bits &= bits - 1) {
                int slot = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                long fair = scorer.fair(block.idHigh(slot), block.idLow(slot));
                if (Long.compareUnsigned(fair, lastFair) <= 0) {
                    hits.add(block, slot, key, fair);
                }
            }
        }
    }

    private void collect(BlockReading reading, long[] found) {
        Block block = reading.block();
        for (int word = reading.from(); word < reading.to(); word++) {
            for (long bits = found[word]; bits != 0; bits &= bits - 1) {
                int slot = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                int key = plan.orderKey(reading, slot);
                hits.add(block, slot, key, scorer.fair(block.idHigh(slot), block.idLow(slot)));
            }
        }
    }

    @Override
    public void keep(Map<Integer, Optional<Candidate>> changed) {
        for (int i = 0; i < hits.size(); i++) {
            if (changed.isEmpty() || !changed.containsKey(hits.slot(i))) {
                best.add(hits.key(i), hits.fair(i), hits.idHigh(i), hits.idLow(i));
            }
        }
    }

    @Override
    public void take(Candidate candidate, Answer eligibility) {
        best.add(scorer.orderKey(eligibility, candidate.held()), scorer.fair(candidate), candidate.id());
    }
}
