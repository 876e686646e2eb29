package fr.relais.matching.ranking;

import fr.relais.http.Paged;
import fr.relais.matching.core.Answer;
import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Pairing;
import fr.relais.matching.core.Rules;
import fr.relais.matching.decision.DecisionMark;
import fr.relais.matching.decision.Marks;
import fr.relais.matching.pairing.ConditionView;
import fr.relais.matching.pairing.Explanation;
import fr.relais.matching.pairing.RequirementView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of the offers of a candidate. Offers without requirements are not evaluated.
 *
 * @param unknown how many have eligibility UNKNOWN
 */
record RankedOffers(
        UUID candidateId,
        String rulesVersion,
        @Nullable String registryVersion,
        Instant computedAt,
        int evaluated,
        int eligible,
        int unknown,
        List<Item> items,
        @Nullable String next)
        implements Paged {
    private static final String RANK =
            "Place among all offers of the ranking, from 1. Offers that were closed since the"
                    + " first page keep theirs: the ranks of a page may have gaps.";

    /** One offer with all that is needed to recompute its place. */
    @Schema(name = "RankedOffer")
    record Item(
            @Schema(description = RANK) int rank,

            UUID offerId,
            Answer eligibility,
            int fit,
            int bestFit,
            int credit,
            int completeness,
            String fair,
            int interest,
            int mutual,
            List<ConditionView> conditions,
            List<RequirementView> requirements,

            @Schema(description = "Null when nothing is decided of the pair") @Nullable
            DecisionMark decision) {

        static Item of(int rank, Pairing pairing, @Nullable DecisionMark decision) {
            Explanation explanation = Explanation.of(pairing);
            return new Item(
                    rank,
                    pairing.offer().id(),
                    pairing.eligibility(),
                    pairing.fit(),
                    pairing.bestFit(),
                    pairing.credit(),
                    pairing.completeness(),
                    Long.toUnsignedString(pairing.fair()),
                    pairing.interest(),
                    pairing.mutual(),
                    explanation.conditions(),
                    explanation.requirements(),
                    decision);
        }
    }

    static RankedOffers of(Moment moment, Candidate candidate, Slice<Offer> slice, Marks marks, @Nullable String next) {
        return new RankedOffers(
                candidate.id(),
                Rules.VERSION,
                moment.registryVersion(),
                moment.at(),
                slice.ranking().evaluated(),
                slice.ranking().eligible(),
                slice.ranking().unknown(),
                slice.rows().stream()
                        .map(row -> Item.of(
                                row.rank(),
                                moment.snapshot().pairing(row.subject(), candidate),
                                marks.of(row.subject().id(), candidate.id())))
                        .toList(),
                next);
    }
}
