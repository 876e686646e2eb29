package fr.relais.matching.core;

import java.util.Map;
import java.util.Optional;

/**
 * One offer over all blocks as they were at one moment, while the writer goes on.
 *
 * <p>A block is read without a lock; then the chain of changes tells which of its slots changed since the moment. Those are
 * left out and scored one by one from what they were before. A change is announced before its first bit is written, so what
 * is neither left out nor announced is exactly as at the moment.
 *
 * <p>Cost: the conditions over the words of each block, a few loops a requirement over those where anybody is open, and 50 to
 * 100 ns for each change since the moment.
 */
final class BlockScan {
    private static final int TRIES = 4;

    private final OfferPlan plan;
    private final CandidateStore.Moment moment;
    private final Since since;
    private final BlockCollector collector;
    private final Counts counts = new Counts();

    BlockScan(OfferPlan plan, CandidateStore.Moment moment, BlockCollector collector) {
        this.plan = plan;
        this.moment = moment;
        this.since = new Since(moment.last());
        this.collector = collector;
    }

    Counts run() {
        try (Scratch scratch = Scratch.take()) {
            for (Block block : moment.map().blocks()) {
                read(block, scratch);
            }
        }
        return counts;
    }

    private void read(Block block, Scratch scratch) {
        PlaneOps.copy(scratch.mask(Scratch.Mask.LIVE), block.plane(PlaneBook.LIVE), 0, block.words());
        BlockReading reading = new BlockReading(block, scratch, plan.filter().judge(block, scratch));
        Map<Integer, Optional<Candidate>> changed = reading.isOpen() ? look(reading) : settle(reading);
        reading.count(counts);
        if (reading.isOpen()) {
            collector.keep(changed);
        }
        changed.values().forEach(before -> before.ifPresent(this::take));
    }

    /** Looks until nothing changed meanwhile; at the last try the collector relies on nothing. */
    private Map<Integer, Optional<Candidate>> look(BlockReading reading) {
        for (int tries = 1; ; tries++) {
            int before = settle(reading).size();
            collector.look(reading, tries < TRIES);
            Map<Integer, Optional<Candidate>> changed = settle(reading);
            if (changed.size() == before || tries == TRIES) {
                return changed;
            }
        }
    }

    private Map<Integer, Optional<Candidate>> settle(BlockReading reading) {
        since.advance();
        Map<Integer, Optional<Candidate>> changed = since.of(reading.block());
        reading.leaveOut(changed);
        return changed;
    }

    private void take(Candidate candidate) {
        Answer eligibility = plan.scorer().eligibility(candidate);
        counts.count(eligibility);
        if (eligibility != Answer.NO) {
            collector.take(candidate, eligibility);
        }
    }
}
