package fr.relais.matching.core;

import java.util.Arrays;
import java.util.List;

/**
 * One offer and one candidate with all that is needed to recompute their place.
 *
 * @param ranked false when the offer has no requirements: then fit, bestFit, completeness, credit and max are 0 and say nothing
 * @param fit 0 to 10 000
 * @param bestFit fit if all that is not stated were at its max
 * @param credit Σ credit of the requirements
 * @param max Σ max
 * @param completeness requirements that something is stated of, in percent
 * @param fair unsigned hash that orders equals
 * @param interest 0 to 10 000
 * @param mutual 0 to 10 000
 * @param conditions one reason a condition, in their order; the reason knows its condition and answer
 */
public record Pairing(
        Offer offer,
        Candidate candidate,
        Answer eligibility,
        boolean ranked,
        int fit,
        int bestFit,
        int credit,
        int max,
        int completeness,
        long fair,
        int interest,
        int mutual,
        List<Reason> conditions,
        List<Line> requirements) {

    /** One requirement as the candidate covers it; {@code requirement} and the candidate's {@link Held} say from what. */
    public record Line(Requirement requirement, Verdict verdict, int credit, int max) {
        private static Line of(Requirement requirement, Held held) {
            return new Line(requirement, requirement.verdict(held), requirement.credit(held), requirement.max());
        }
    }

    static Pairing explain(Offer offer, Candidate candidate, Bridges bridges) {
        OfferScorer scorer = new OfferScorer(offer);
        Held held = candidate.held();
        int credit = scorer.credit(held);
        int fit = scorer.fit(credit);
        int interest = Interest.of(candidate.career(), offer.rome(), bridges);
        return new Pairing(
                offer,
                candidate,
                scorer.eligibility(candidate),
                offer.isRankable(),
                fit,
                scorer.fit(scorer.bestCredit(held)),
                credit,
                scorer.max(),
                scorer.completeness(held),
                scorer.fair(candidate),
                interest,
                Interest.mutual(fit, interest),
                Arrays.stream(Condition.values())
                        .map(condition -> condition.judge(offer, candidate))
                        .toList(),
                offer.requirements().stream().map(row -> Line.of(row, held)).toList());
    }
}
