package fr.relais.matching.pairing;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.matching.core.Answer;
import fr.relais.matching.core.Pairing;
import fr.relais.matching.core.Rules;
import fr.relais.matching.decision.DecisionMark;
import fr.relais.matching.history.PastPairing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a pair has its place among the candidates of the offer, or none.
 *
 * @param rank from 1; null when left out, or kept out by a decision
 * @param fit null when the offer has no requirements, as bestFit, completeness and mutual
 * @param fair unsigned hash that orders equals, in decimal digits
 * @param unrankedReason NO_REQUIREMENTS, or absent
 * @param asOf the moment that was asked about; absent when the pair is as it is now, as the two versions
 */
public record PairingView(
        UUID offerId,
        UUID candidateId,
        String rulesVersion,
        @Nullable String registryVersion,
        Instant computedAt,

        @Schema(description = "Place among all candidates of the offer, from 1; null when left out") @Nullable
        Integer rank,

        Answer eligibility,
        @Nullable Integer fit,
        @Nullable Integer bestFit,
        int credit,
        @Nullable Integer completeness,
        String fair,
        int interest,
        @Nullable Integer mutual,
        List<ConditionView> conditions,
        List<RequirementView> requirements,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UnrankedReason unrankedReason,

        @Schema(
                description =
                        "What was decided last of the pair, now or at the moment asked about; null when nothing was."
                                + " One that keeps out and stands makes the rank null")
        @Nullable
        DecisionMark decision,

        @Schema(description = "The moment asked about; absent without asOf")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Instant asOf,

        @Schema(description = "Of the offer's state that was current then; absent without asOf")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Long offerVersion,

        @Schema(description = "Of the matching profile that was current then; absent without asOf")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Long candidateVersion) {

    /** As it is now. */
    static PairingView of(
            Pairing pairing,
            int rank,
            @Nullable String registryVersion,
            Instant computedAt,
            @Nullable DecisionMark decision) {
        return of(pairing, rank, registryVersion, computedAt, decision, null);
    }

    /** As it was. */
    static PairingView of(PastPairing past, Instant computedAt) {
        return of(past.pairing(), past.rank(), past.registryVersion(), computedAt, past.decision(), past);
    }

    private static PairingView of(
            Pairing pairing,
            int rank,
            @Nullable String registryVersion,
            Instant computedAt,
            @Nullable DecisionMark decision,
            @Nullable PastPairing past) {
        boolean scored = pairing.ranked();
        Explanation explanation = Explanation.of(pairing);
        return new PairingView(
                pairing.offer().id(),
                pairing.candidate().id(),
                Rules.VERSION,
                registryVersion,
                computedAt,
                rank == 0 ? null : rank,
                pairing.eligibility(),
                scored ? pairing.fit() : null,
                scored ? pairing.bestFit() : null,
                pairing.credit(),
                scored ? pairing.completeness() : null,
                Long.toUnsignedString(pairing.fair()),
                pairing.interest(),
                scored ? pairing.mutual() : null,
                explanation.conditions(),
                explanation.requirements(),
                scored ? null : UnrankedReason.NO_REQUIREMENTS,
                decision,
                past == null ? null : past.moment(),
                past == null ? null : past.offerVersion(),
                past == null ? null : past.candidateVersion());
    }
}
