package fr.relais.matching.decision;

import fr.relais.events.Decision;
import fr.relais.events.DecisionReason;
import fr.relais.http.AccountId;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is written.
 *
 * @param by left out by people, for whom the token's account is taken
 */
@Schema(name = "Decide")
record DecisionBody(
        @NotNull Decision state,

        @Schema(
                description =
                        "Required for both DECLINED states. DECLINED_BY_CANDIDATE: NOT_INTERESTED, OTHER_JOB_ACCEPTED,"
                                + " TRAINING_CHOSEN, COMMUTE_TOO_LONG, HOURS_UNSUITABLE, CONTRACT_UNSUITABLE, PAY_UNSUITABLE,"
                                + " NOT_AVAILABLE_IN_TIME, NO_ANSWER. DECLINED_BY_EMPLOYER: POSITION_FILLED,"
                                + " OTHER_CANDIDATE_CHOSEN, COMPETENCY_NOT_SHOWN, LICENCE_OR_CARD_MISSING, EXPERIENCE_MISSING,"
                                + " NOT_AVAILABLE_IN_TIME, NO_ANSWER. WITHDRAWN: PROPOSED_BY_MISTAKE, OFFER_HAS_CHANGED,"
                                + " NO_LONGER_LOOKING, NO_ANSWER. PROPOSED: ON_REQUEST. The others have none.")
        @Nullable
        DecisionReason reasonCode,

        @Schema(description = AccountId.DESCRIPTION) @AccountId @Nullable
        String by) {}
