package fr.relais.matching.core;

import java.util.Map;
import java.util.Optional;

/**
 * What one offer makes of one block: who is open and who is sure. The planes live in the scratch space of the scan and hold
 * until the next block.
 */
final class BlockReading {
    private final Block block;
    private final Scratch scratch;
    private final OfferFilter.Words words;
    /** Everybody there. */
    private final long[] live;

    private final long[] open;
    private final long[] sure;

    /** @param words in which anybody is open */
    BlockReading(Block block, Scratch scratch, OfferFilter.Words words) {
        this.block = block;
        this.scratch = scratch;
        this.words = words;
        this.live = scratch.mask(Scratch.Mask.LIVE);
        this.open = scratch.mask(Scratch.Mask.OPEN);
        this.sure = scratch.mask(Scratch.Mask.SURE);
    }

    Block block() {
        return block;
    }

    Scratch scratch() {
        return scratch;
    }

    /** Eligibility is not NO. */
    long[] open() {
        return open;
    }

    /** Eligibility is YES; within {@link #open}. */
    long[] sure() {
        return sure;
    }

    /** True when somebody is open; else there is nothing to look at. */
    boolean isOpen() {
        return from() < to();
    }

    /** Runs a program over the words in which anybody is open; the sums hold until the next run. */
    CreditProgram.Sums run(CreditProgram program) {
        return program.run(block, scratch, from(), to());
    }

    /** The first word in which anybody is open. */
    int from() {
        return words.from();
    }

    /** Behind the last word in which anybody is open. */
    int to() {
        return words.to();
    }

    void count(Counts counts) {
        counts.add(
                PlaneOps.count(live, 0, block.words()),
                PlaneOps.count(sure, from(), to()),
                PlaneOps.count(open, from(), to()));
    }

    /** Leaves out slots that changed since the scan's moment: what was read of them may be half a change. */
    void leaveOut(Map<Integer, Optional<Candidate>> changed) {
        if (changed.isEmpty()) {
            return;
        }
        for (int slot : changed.keySet()) {
            long others = ~(1L << slot);
            live[slot >>> 6] &= others;
            open[slot >>> 6] &= others;
            sure[slot >>> 6] &= others;
        }
    }

    boolean isSure(int slot) {
        return (sure[slot >>> 6] >>> slot & 1) != 0;
    }
}
