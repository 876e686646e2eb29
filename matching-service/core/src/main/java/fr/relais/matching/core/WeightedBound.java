package fr.relais.matching.core;

/** Compares everybody's weighted credit with a bound: 4 × credit where eligibility is YES, 3 × where it is UNKNOWN. */
final class WeightedBound {
    private final CreditProgram program;

    /** @param program whose sums are compared */
    WeightedBound(CreditProgram program) {
        this.program = program;
    }

    /** Keeps in {@code found} those who reach the weighted credit given for their answer. */
    void keep(BlockReading reading, CreditProgram.Sums sums, long[] found, int ifSure, int ifUnsure) {
        int from = reading.from();
        int to = reading.to();
        long[] sure = reading.scratch().mask(Scratch.Mask.IF_SURE);
        long[] unsure = reading.scratch().mask(Scratch.Mask.IF_UNSURE);
        sums.atLeast(sumFor(ifSure, Answer.YES), sure, from, to);
        PlaneOps.and(sure, sure, reading.sure(), from, to);
        sums.atLeast(sumFor(ifUnsure, Answer.UNKNOWN), unsure, from, to);
        PlaneOps.andNot(unsure, unsure, reading.sure(), from, to);
        PlaneOps.or(sure, sure, unsure, from, to);
        PlaneOps.and(found, found, sure, from, to);
    }

    /** Fills {@code equal} with those in {@code found} who have this answer and exactly this weighted credit. */
    void equal(BlockReading reading, CreditProgram.Sums sums, long[] found, int weighted, Answer answer, long[] equal) {
        int from = reading.from();
        int to = reading.to();
        long[] sure = reading.scratch().mask(Scratch.Mask.IF_SURE);
        long[] unsure = reading.scratch().mask(Scratch.Mask.IF_UNSURE);
        sums.atLeast(sumFor(weighted, answer), sure, from, to);
        sums.atLeast(sumFor(weighted + 1, answer), unsure, from, to);
        PlaneOps.andNot(equal, sure, unsure, from, to);
        PlaneOps.and(equal, equal, found, from, to);
        if (answer == Answer.YES) {
            PlaneOps.and(equal, equal, reading.sure(), from, to);
        } else {
            PlaneOps.andNot(equal, equal, reading.sure(), from, to);
        }
    }

    private long sumFor(int weighted, Answer answer) {
        return program.sumFor(Math.ceilDiv(weighted, Rules.factor(answer)));
    }
}
