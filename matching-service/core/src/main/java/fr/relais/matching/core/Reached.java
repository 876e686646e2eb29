package fr.relais.matching.core;

/** One offer in reach of a candidate, with what their list needs of it, as things are and with one competency more. */
final class Reached {
    /** In place of a key: left out. */
    static final int NOWHERE = -1;

    private final OfferScorer scorer;
    private final Held held;
    private final boolean isSure;
    private final int credit;
    private final int interest;
    /** Required competencies that are assessed as not held. */
    private final int missing;
    /** Required competencies that have still to be checked. */
    private final int unmet;
    /** Its place in the list as things are, as {@link OrderKey} packs it. */
    private final int key;

    /**
     * @param isSure whether all conditions are YES
     * @param credit of what is held
     */
    Reached(OfferScorer scorer, Held held, boolean isSure, int credit, int interest) {
        this.scorer = scorer;
        this.held = held;
        this.isSure = isSure;
        this.credit = credit;
        this.interest = interest;
        int missed = 0;
        int open = 0;
        for (Requirement row : scorer.offer().requirements()) {
            if (row.exigence() == Exigence.E) {
                Answer answer = row.verdict(held).answer();
                missed += answer == Answer.NO ? 1 : 0;
                open += answer == Answer.UNKNOWN ? 1 : 0;
            }
        }
        this.missing = missed;
        this.unmet = open;
        this.key = key(missed, open, credit);
    }

    OfferScorer scorer() {
        return scorer;
    }

    int key() {
        return key;
    }

    /**
     * The key with something else stated of one competency.
     *
     * @param row on that competency
     * @param cell as {@link Held#cell} gives it, of a level above 0
     */
    int keyWith(Requirement row, int cell) {
        int then = credit - row.credit(held) + Credit.points(row.level(), cell) * row.effectiveWeight();
        if (row.exigence() != Exigence.E) {
            return key(missing, unmet, then);
        }
        Answer now = row.verdict(held).answer();
        int missed = missing - (now == Answer.NO ? 1 : 0);
        int open = unmet - (now == Answer.UNKNOWN ? 1 : 0) + ((cell & 3) < row.level() ? 1 : 0);
        return key(missed, open, then);
    }

    private int key(int missed, int open, int reached) {
        if (missed > 0) {
            return NOWHERE;
        }
        Answer eligibility = isSure && open == 0 ? Answer.YES : Answer.UNKNOWN;
        int fit = scorer.fit(reached);
        return OrderKey.ofOffer(eligibility, Interest.mutual(fit, interest), fit);
    }

    /** Whether a key says that the offer is eligible for. */
    static boolean isEligible(int key) {
        return key != NOWHERE && OrderKey.isSureOffer(key);
    }
}
