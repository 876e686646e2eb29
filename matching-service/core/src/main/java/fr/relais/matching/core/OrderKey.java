package fr.relais.matching.core;

/**
 * What comes before the fair order, packed in one non-negative number: greater comes first.
 *
 * <p>Candidates of an offer: weighted credit (17 bits), YES (1), completeness (7). Offers of a candidate: weighted mutual
 * (16 bits), YES (1), fit (14).
 */
final class OrderKey {
    private OrderKey() {}

    static int ofCandidate(Answer eligibility, int credit, int completeness) {
        return (credit * Rules.factor(eligibility)) << 8 | yes(eligibility) << 7 | completeness;
    }

    static int ofOffer(Answer eligibility, int mutual, int fit) {
        return (mutual * Rules.factor(eligibility)) << 15 | yes(eligibility) << 14 | fit;
    }

    /** Weighted credit in the key of a candidate. */
    static int weighted(int candidateKey) {
        return candidateKey >>> 8;
    }

    /** Weighted mutual gain in the key of an offer. */
    static int weightedMutual(int offerKey) {
        return offerKey >>> 15;
    }

    static boolean isSure(int candidateKey) {
        return (candidateKey >>> 7 & 1) != 0;
    }

    static int completeness(int candidateKey) {
        return candidateKey & 127;
    }

    private static int yes(Answer eligibility) {
        return eligibility == Answer.YES ? 1 : 0;
    }
}
