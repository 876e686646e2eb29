package fr.relais.matching.core;

import java.util.UUID;

/** One of the first offers of a candidate, to be placed again as if more were held. */
final class Reached {
    private final OfferScorer scorer;
    private final Held held;
    private final boolean isSure;
    private final int interest;

    /** @param isSure whether all conditions are YES */
    Reached(OfferScorer scorer, Held held, boolean isSure, int interest) {
        this.scorer = scorer;
        this.held = held;
        this.isSure = isSure;
        this.interest = interest;
    }

    OfferScorer scorer() {
        return scorer;
    }

    UUID id() {
        return scorer.id();
    }

    /** Its place as things are, as {@link OrderKey} packs it. */
    int key() {
        return key(held);
    }

    /** Its place if that were held; nothing less than what is. */
    int key(Held then) {
        boolean isMet = scorer.offer().requirements().stream()
                .allMatch(row -> row.exigence() != Exigence.E || row.verdict(then) == Verdict.MET);
        Answer eligibility = isSure && isMet ? Answer.YES : Answer.UNKNOWN;
        int fit = scorer.fit(scorer.credit(then));
        return OrderKey.ofOffer(eligibility, Interest.mutual(fit, interest), fit);
    }
}
