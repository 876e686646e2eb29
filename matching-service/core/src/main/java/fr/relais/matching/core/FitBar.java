package fr.relais.matching.core;

/**
 * The fit that an offer must have to come before the last of a full order, by interest and answer; it lets in a few too many
 * and leaves out nobody. For one thread.
 */
final class FitBar {
    private static final int STEP = 2_000;
    private static final int CLASSES = Rules.SCALE / STEP + 1;
    private static final int HIGHEST = 2 * (CLASSES - 1);

    /** Two for each interest: of an offer that has still to be checked, and of a sure one. */
    private final int[] fits = new int[2 * CLASSES];

    private int last = -1;

    /** @param lastKey order key of the last of the kept, which only rises */
    void raise(int lastKey) {
        if (lastKey == last) {
            return;
        }
        last = lastKey;
        int weighted = OrderKey.weightedMutual(lastKey);
        for (int i = 1; i < CLASSES; i++) {
            fits[2 * i] = fitFor(Math.ceilDiv(weighted, Rules.factor(Answer.UNKNOWN)), i * STEP);
            fits[2 * i + 1] = fitFor(Math.ceilDiv(weighted, Rules.factor(Answer.YES)), i * STEP);
        }
    }

    /**
     * Whatever the interest.
     *
     * @param sure 1 when the answer is YES, else 0
     * @param most the credit of somebody who meets everything
     */
    boolean lets(int sure, int credit, int most) {
        return Rules.SCALE * credit >= fits[HIGHEST + sure] * most;
    }

    boolean lets(int sure, int credit, int most, int interest) {
        return Rules.SCALE * credit >= fits[2 * (interest / STEP) + sure] * most;
    }

    /** The least fit that with this interest gives this mutual gain: {@link Interest#mutual} solved for fit. */
    private static int fitFor(int mutual, int interest) {
        int denominator = 2 * interest - mutual;
        return denominator <= 0 ? Rules.SCALE + 1 : Math.ceilDiv(mutual * interest, denominator);
    }
}
