package fr.relais.matching.pairing;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.matching.core.Answer;
import fr.relais.matching.core.Pairing;
import fr.relais.matching.core.Rules;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a pair has its place among the candidates of the offer, or none.
 *
 * @param rank from 1; null when left out
 * @param fit null when the offer has no requirements, as bestFit, completeness and mutual
 * @param fair unsigned hash that orders equals, in decimal digits
 * @param unrankedReason NO_REQUIREMENTS, or absent
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UnrankedReason unrankedReason) {

    static PairingView of(Pairing pairing, int rank, @Nullable String registryVersion, Instant computedAt) {
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
                scored ? null : UnrankedReason.NO_REQUIREMENTS);
    }
}
