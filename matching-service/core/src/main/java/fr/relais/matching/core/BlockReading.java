package fr.relais.matching.core;

import java.util.Map;
import java.util.Optional;

/**
 * What one offer makes of one block: who is open, who is sure, and everybody's credit. The planes live in the scratch space
 * of the scan and hold until the next block.
 */
final class BlockReading {
    private final Block block;
    private final long[] live;
    private final long[] open;
    private final long[] sure;
    private final CreditProgram.Sums sums;

    /**
     * @param live everybody there
     * @param open eligibility is not NO
     * @param sure eligibility is YES; within {@code open}
     * @param sums Σ credit and the program's excess; of no meaning when nobody is open
     */
    BlockReading(Block block, long[] live, long[] open, long[] sure, CreditProgram.Sums sums) {
        this.block = block;
        this.live = live;
        this.open = open;
        this.sure = sure;
        this.sums = sums;
    }

    Block block() {
        return block;
    }

    long[] open() {
        return open;
    }

    long[] sure() {
        return sure;
    }

    CreditProgram.Sums sums() {
        return sums;
    }

    void count(Counts counts) {
        counts.add(PlaneOps.count(live, words()), PlaneOps.count(sure, words()), PlaneOps.count(open, words()));
    }

    int words() {
        return block.words();
    }

    /** Leaves out slots that changed since the scan's moment: what was read of them may be half a change. */
    void leaveOut(Map<Integer, Optional<Candidate>> changed) {
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
