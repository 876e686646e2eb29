package fr.relais.matching.core;

/**
 * The fit that an offer must have to come before the last of a full order, by interest and answer; it lets in a few too many
 * and leaves out nobody. For one thread.
 */
final class FitBar {
    private static final int STEP = 2_000;
    private static final int CLASSES = Rules.SCALE / STEP + 1;

    private final int[] sure = new int[CLASSES];
    private final int[] unsure = new int[CLASSES];
    private int last = -1;

    /** @param lastKey order key of the last of the kept, which only rises */
    void raise(int lastKey) {
        if (lastKey == last) {
            return;
        }
        last = lastKey;
        int weighted = OrderKey.weightedMutual(lastKey);
        for (int i = 1; i < CLASSES; i++) {
            sure[i] = fitFor(Math.ceilDiv(weighted, Rules.factor(Answer.YES)), i * STEP);
            unsure[i] = fitFor(Math.ceilDiv(weighted, Rules.factor(Answer.UNKNOWN)), i * STEP);
        }
    }

    /** @param most the credit of somebody who meets everything */
    boolean lets(int interest, Answer eligibility, int credit, int most) {
        int fit = (eligibility == Answer.YES ? sure : unsure)[interest / STEP];
        return Rules.SCALE * credit >= fit * most;
    }

    /** The least fit that with this interest gives this mutual gain: {@link Interest#mutual} solved for fit. */
    private static int fitFor(int mutual, int interest) {
        int denominator = 2 * interest - mutual;
        return denominator <= 0 ? Rules.SCALE + 1 : Math.ceilDiv(mutual * interest, denominator);
    }
}
