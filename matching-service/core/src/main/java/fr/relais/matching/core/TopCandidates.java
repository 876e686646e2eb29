package fr.relais.matching.core;

import java.util.Map;
import java.util.Optional;

/**
 * The first {@code depth} candidates of an offer.
 *
 * <p>Idea: once {@code depth} are known, the last of them is a threshold. Of the next block an upper bound of everybody's
 * credit is compared with it, which reads half of the planes and leaves a few in a thousand; those are looked at one by one.
 * Where it leaves many, the credit itself is compared. In the blocks before that, the depth-th best credit is found by going
 * down the bits of the sums. Where thousands share the threshold's own credit, those who differ from the last in nothing but
 * the fair order are told apart by planes too, and only their hash is computed.
 */
final class TopCandidates implements BlockCollector<TopCandidates> {
    /** From this many hits a word on, planes are cheaper than looking at each. */
    private static final int MANY = 3;
    /** Blocks to leave the upper bound out where it left many. */
    private static final int PAUSE = 8;

    private final OfferPlan plan;
    private final OfferScorer scorer;
    private final int depth;
    private final int statable;
    private final BestFirst best;
    private final WeightedBound upper;
    private final WeightedBound bound;
    private Hits hits = Hits.NONE;
    private int pause;

    TopCandidates(OfferPlan plan, int depth) {
        this.plan = plan;
        this.scorer = plan.scorer();
        this.depth = depth;
        this.statable = plan.offer().requirements().size();
        this.best = new BestFirst(depth);
        this.upper = new WeightedBound(plan.ceiling());
        this.bound = new WeightedBound(plan.credit());
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
            narrow(reading, found);
        } else if (settled && PlaneOps.count(found, reading.from(), reading.to()) > 2 * depth) {
            CreditProgram.Sums credit = reading.run(plan.credit());
            int weighted = SeedThreshold.of(reading, plan.credit(), credit, depth);
            bound.keep(reading, credit, found, weighted, weighted);
        }
        collect(reading, found);
    }

    /** Drops from {@code found} most of those who cannot come before the last. */
    private void narrow(BlockReading reading, long[] found) {
        boolean sureLast = OrderKey.isSure(best.lastKey());
        int weighted = OrderKey.weighted(best.lastKey());
        int ifUnsure = weighted + (sureLast ? 1 : 0);
        if (areFew(reading, found)) {
            return;
        }
        pause--;
        if (pause < 0) {
            upper.keep(reading, reading.run(plan.ceiling()), found, weighted, ifUnsure);
            if (areFew(reading, found)) {
                return;
            }
            pause = PAUSE;
        }
        CreditProgram.Sums credit = reading.run(plan.credit());
        bound.keep(reading, credit, found, weighted, ifUnsure);
        if (!areFew(reading, found)) {
            takeTiesApart(reading, credit, found, weighted, sureLast);
        }
    }

    private static boolean areFew(BlockReading reading, long[] found) {
        return PlaneOps.count(found, reading.from(), reading.to()) <= MANY * (reading.to() - reading.from());
    }

    /** Of those who tie with the last in credit and answer: who states less is out, who states as much needs the hash only. */
    private void takeTiesApart(
            BlockReading reading, CreditProgram.Sums credit, long[] found, int weighted, boolean sureLast) {
        int from = reading.from();
        int to = reading.to();
        long[] tied = reading.scratch().mask(Scratch.Mask.TIED);
        bound.equal(reading, credit, found, weighted, sureLast ? Answer.YES : Answer.UNKNOWN, tied);
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
        int first = hits.size();
        hits.list(tied, reading.from(), reading.to());
        hits.order(first, best.lastKey());
        hits.identify(first, best.lastFair(), plan, reading.block());
    }

    private void collect(BlockReading reading, long[] found) {
        int first = hits.size();
        hits.list(found, reading.from(), reading.to());
        hits.order(first, best.isFull() ? best.lastKey() : 0, plan, reading);
        hits.identify(first, -1, plan, reading.block());
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

    @Override
    public void takeAll(TopCandidates other) {
        other.best.addTo(best);
    }
}
