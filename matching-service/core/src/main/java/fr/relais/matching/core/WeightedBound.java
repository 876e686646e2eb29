package fr.relais.matching.core;

/** Compares everybody's weighted credit with a bound: 4 × credit where eligibility is YES, 3 × where it is UNKNOWN. */
final class WeightedBound {
    private final long excess;

    /** @param excess what the sums have above the credit */
    WeightedBound(int excess) {
        this.excess = excess;
    }

    /** Keeps in {@code found} those who reach the weighted credit given for their answer. */
    void keep(BlockReading reading, long[] found, int ifSure, int ifUnsure) {
        int from = reading.from();
        int to = reading.to();
        long[] sure = reading.scratch().mask(Scratch.Mask.IF_SURE);
        long[] unsure = reading.scratch().mask(Scratch.Mask.IF_UNSURE);
        reading.sums().atLeast(sumFor(ifSure, Answer.YES), sure, from, to);
        PlaneOps.and(sure, sure, reading.sure(), from, to);
        reading.sums().atLeast(sumFor(ifUnsure, Answer.UNKNOWN), unsure, from, to);
        PlaneOps.andNot(unsure, unsure, reading.sure(), from, to);
        PlaneOps.or(sure, sure, unsure, from, to);
        PlaneOps.and(found, found, sure, from, to);
    }

    /** Fills {@code equal} with those in {@code found} who have this answer and exactly this weighted credit. */
    void equal(BlockReading reading, long[] found, int weighted, Answer answer, long[] equal) {
        int from = reading.from();
        int to = reading.to();
        long[] sure = reading.scratch().mask(Scratch.Mask.IF_SURE);
        long[] unsure = reading.scratch().mask(Scratch.Mask.IF_UNSURE);
        reading.sums().atLeast(sumFor(weighted, answer), sure, from, to);
        reading.sums().atLeast(sumFor(weighted + 1, answer), unsure, from, to);
        PlaneOps.andNot(equal, sure, unsure, from, to);
        PlaneOps.and(equal, equal, found, from, to);
        if (answer == Answer.YES) {
            PlaneOps.and(equal, equal, reading.sure(), from, to);
        } else {
            PlaneOps.andNot(equal, equal, reading.sure(), from, to);
        }
    }

    private long sumFor(int weighted, Answer answer) {
        return Math.ceilDiv(weighted, Rules.factor(answer)) + excess;
    }
}
