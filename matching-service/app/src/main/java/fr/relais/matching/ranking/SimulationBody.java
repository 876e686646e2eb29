package fr.relais.matching.ranking;

import fr.relais.events.MatchingProfile;
import fr.relais.events.OfferState;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a simulation takes: an offer state, all parts optional, and optionally profiles beside it. */
@Schema(allOf = {OfferState.class, SimulationBody.Others.class})
final class SimulationBody {
    private SimulationBody() {}

    /** What is not part of an offer's state. */
    @Schema(name = "SimulatedProfiles")
    record Others(
            @Schema(description = "Ranked instead of the index") @Nullable
            List<MatchingProfile> profiles) {}
}
