package fr.relais.matching.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

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
final class BlockScan<C extends BlockCollector<C>> {
    private static final int TRIES = 4;
    /** So many blocks must there be for each processor, or waking it up takes longer than it helps. */
    private static final int FEWEST = 4;

    private final OfferPlan plan;
    private final CandidateStore.Moment moment;
    private final Since since;
    private final C collector;
    private final Counts counts = new Counts();

    private BlockScan(OfferPlan plan, CandidateStore.Moment moment, C collector) {
        this.plan = plan;
        this.moment = moment;
        this.since = new Since(moment.last());
        this.collector = collector;
    }

    /** What was taken, and how many were looked at for it. */
    record Scanned<C extends BlockCollector<C>>(C collector, Counts counts) {
        private Scanned<C> with(Scanned<C> other) {
            collector.takeAll(other.collector);
            counts.add(other.counts);
            return this;
        }
    }

    /** Over all blocks, by this thread. */
    static <C extends BlockCollector<C>> Scanned<C> run(OfferPlan plan, CandidateStore.Moment moment, C collector) {
        return new BlockScan<>(plan, moment, collector).part(0, 1);
    }

    /**
     * Over all blocks, shared out among several threads when there are enough blocks and anybody there may be open.
     *
     * @param collectors makes one for each thread
     */
    static <C extends BlockCollector<C>> Scanned<C> run(
            OfferPlan plan, CandidateStore.Moment moment, int processors, Supplier<C> collectors) {
        int blocks = moment.map().blocks().size();
        int parts = plan.offer().site().isAnywhere() ? Math.clamp(blocks / FEWEST, 1, processors) : 1;
        if (parts == 1) {
            return run(plan, moment, collectors.get());
        }
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> new BlockScan<>(plan, moment, collectors.get()).part(part, parts))
                .reduce(Scanned::with)
                .orElseThrow();
    }

    private Scanned<C> part(int part, int parts) {
        List<Block> blocks = moment.map().blocks();
        try (Scratch scratch = Scratch.take()) {
            for (int i = part; i < blocks.size(); i += parts) {
                read(blocks.get(i), scratch);
            }
        }
        return new Scanned<>(collector, counts);
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
