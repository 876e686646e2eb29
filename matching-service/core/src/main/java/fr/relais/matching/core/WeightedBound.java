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
        int words = reading.words();
        long[] sure = reading.scratch().mask(Scratch.Mask.IF_SURE);
        long[] unsure = reading.scratch().mask(Scratch.Mask.IF_UNSURE);
        reading.sums().atLeast(sumFor(ifSure, Answer.YES), sure, words);
        PlaneOps.and(sure, sure, reading.sure(), words);
        reading.sums().atLeast(sumFor(ifUnsure, Answer.UNKNOWN), unsure, words);
        PlaneOps.andNot(unsure, unsure, reading.sure(), words);
        PlaneOps.or(sure, sure, unsure, words);
        PlaneOps.and(found, found, sure, words);
    }

    /** Fills {@code equal} with those in {@code found} who have this answer and exactly this weighted credit. */
    void equal(BlockReading reading, long[] found, int weighted, Answer answer, long[] equal) {
        int words = reading.words();
        long[] sure = reading.scratch().mask(Scratch.Mask.IF_SURE);
        long[] unsure = reading.scratch().mask(Scratch.Mask.IF_UNSURE);
        reading.sums().atLeast(sumFor(weighted, answer), sure, words);
        reading.sums().atLeast(sumFor(weighted + 1, answer), unsure, words);
        PlaneOps.andNot(equal, sure, unsure, words);
        PlaneOps.and(equal, equal, found, words);
        if (answer == Answer.YES) {
            PlaneOps.and(equal, equal, reading.sure(), words);
        } else {
            PlaneOps.andNot(equal, equal, reading.sure(), words);
        }
    }

    private long sumFor(int weighted, Answer answer) {
        return Math.ceilDiv(weighted, Rules.factor(answer)) + excess;
    }
}
