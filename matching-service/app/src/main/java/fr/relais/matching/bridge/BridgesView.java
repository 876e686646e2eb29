package fr.relais.matching.bridge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the occupations of a candidate lead.
 *
 * @param bridges curated ones first, then by the number of offers
 */
@Schema(name = "Bridges")
record BridgesView(UUID candidateId, @Nullable String registryVersion, Instant computedAt, List<Item> bridges) {

    /** An occupation; its label is null while the registry does not describe it. */
    @Schema(name = "BridgedOccupation")
    record Named(String rome, @Nullable String label) {}

    /** One way. */
    @Schema(name = "Bridge")
    record Item(
            Named from,
            Named to,

            @Schema(description = "CURATED, which raises interest in offers there, or OFFICIAL, of the ROME")
            String kind,

            @Schema(description = "Why the step is plausible, in French; null for official ones") @Nullable
            String reasonFr,

            @Schema(description = "Card or exam that the step needs; null when none") @Nullable
            String credential,

            @Schema(description = "Published offers of that occupation now")
            int offers,

            @Schema(description = "Of them, those in the candidate's list with eligibility YES")
            int eligible,

            @Schema(description = "Of them, those in the candidate's list with eligibility UNKNOWN")
            int unknown) {}
}
