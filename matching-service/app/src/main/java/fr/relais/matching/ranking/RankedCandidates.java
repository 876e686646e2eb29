package fr.relais.matching.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.http.Paged;
import fr.relais.matching.core.Answer;
import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Pairing;
import fr.relais.matching.core.Ranking;
import fr.relais.matching.core.Rules;
import fr.relais.matching.decision.DecisionMark;
import fr.relais.matching.decision.Marks;
import fr.relais.matching.pairing.ConditionView;
import fr.relais.matching.pairing.Explanation;
import fr.relais.matching.pairing.RequirementView;
import fr.relais.matching.pairing.UnrankedReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of the candidates of an offer. The counts are over all candidates, seen or not.
 *
 * @param unknown how many have eligibility UNKNOWN
 * @param unrankedReason NO_REQUIREMENTS, or absent
 */
record RankedCandidates(
        UUID offerId,
        String rulesVersion,
        @Nullable String registryVersion,
        Instant computedAt,
        int evaluated,
        int eligible,
        int unknown,
        List<Item> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UnrankedReason unrankedReason,
        @Nullable String next)
        implements Paged {
    private static final String RANK = "Place among all candidates of the ranking, from 1. Rows that the caller may not"
            + " see, and people who have left since the first page, keep theirs: the ranks of a page may have gaps.";

    /** One candidate with all that is needed to recompute its place. */
    @Schema(name = "RankedCandidate")
    record Item(
            @Schema(description = RANK) int rank,

            UUID candidateId,
            Answer eligibility,
            int fit,
            int bestFit,
            int credit,
            int completeness,
            String fair,
            List<ConditionView> conditions,
            List<RequirementView> requirements,

            @Schema(description = "Null when nothing is decided of the pair") @Nullable
            DecisionMark decision) {

        static Item of(int rank, Pairing pairing, @Nullable DecisionMark decision) {
            Explanation explanation = Explanation.of(pairing);
            return new Item(
                    rank,
                    pairing.candidate().id(),
                    pairing.eligibility(),
                    pairing.fit(),
                    pairing.bestFit(),
                    pairing.credit(),
                    pairing.completeness(),
                    Long.toUnsignedString(pairing.fair()),
                    explanation.conditions(),
                    explanation.requirements(),
                    decision);
        }
    }

    static RankedCandidates of(Moment moment, Offer offer, Ranking counts, List<Item> items, @Nullable String next) {
        return new RankedCandidates(
                offer.id(),
                Rules.VERSION,
                moment.registryVersion(),
                moment.at(),
                counts.evaluated(),
                counts.eligible(),
                counts.unknown(),
                items,
                offer.isRankable() ? null : UnrankedReason.NO_REQUIREMENTS,
                next);
    }

    /** The rows of a page. */
    static List<Item> items(Moment moment, Offer offer, Slice<Candidate> slice, Marks marks) {
        return slice.rows().stream()
                .map(row -> Item.of(
                        row.rank(),
                        moment.snapshot().pairing(offer, row.subject()),
                        marks.of(offer.id(), row.subject().id())))
                .toList();
    }
}
