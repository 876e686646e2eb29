package fr.relais.matching.core;

/** A weighted credit that at least {@code depth} people of a block reach: a threshold to start with. */
final class SeedThreshold {
    private SeedThreshold() {}

    /** 0 when no answer alone has that many people. */
    static int of(BlockReading reading, CreditProgram program, CreditProgram.Sums sums, int depth) {
        int from = reading.from();
        int to = reading.to();
        long[] left = reading.scratch().mask(Scratch.Mask.TIED);
        PlaneOps.copy(left, reading.sure(), from, to);
        int sure = credit(reading, program, sums, depth, left) * Rules.factor(Answer.YES);
        PlaneOps.andNot(left, reading.open(), reading.sure(), from, to);
        int unsure = credit(reading, program, sums, depth, left) * Rules.factor(Answer.UNKNOWN);
        return Math.max(sure, unsure);
    }

    /** The depth-th greatest credit among those in {@code left}: bit by bit from the highest, the half that holds it. */
    private static int credit(
            BlockReading reading, CreditProgram program, CreditProgram.Sums sums, int depth, long[] left) {
        int from = reading.from();
        int to = reading.to();
        int wanted = depth;
        if (PlaneOps.count(left, from, to) < wanted) {
            return 0;
        }
        int sum = 0;
        for (int bit = sums.bits() - 1; bit >= 0; bit--) {
            long[] plane = sums.bit(bit);
            int ones = PlaneOps.countBoth(left, plane, from, to);
            if (ones >= wanted) {
                sum |= 1 << bit;
                PlaneOps.and(left, left, plane, from, to);
            } else {
                wanted -= ones;
                PlaneOps.andNot(left, left, plane, from, to);
            }
        }
        return program.creditOf(sum);
    }
}
