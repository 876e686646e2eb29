package fr.relais.matching.decision;

import fr.relais.events.Decision;
import fr.relais.events.DecisionReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

        @Schema(
                description = "Opaque id of the account of whoever decided: a UUID; or the system's name, a colon and a"
                        + " UUID, or letters and digits, of which one at least is a digit and no eight follow each other."
                        + " Systems must name one; for people it is their own, which need not be written.")
        @Pattern(regexp = DecisionBody.OPAQUE)
        @Nullable
        String by) {
    private static final String ID = "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
    private static final String SYSTEM = "[A-Za-z][A-Za-z0-9-]{0,31}:";

    /**
     * No name, address or telephone number, nor the number that identifies a person to the State, however it is written: its
     * form for Corsica has no eight digits in a row.
     */
    static final String OPAQUE = "^(?![^:]*[0-9]{8}[^:]*:)((" + SYSTEM + ")?" + ID + "|" + SYSTEM
            + "(?=[A-Za-z]*[0-9])(?!.*[0-9]{8})(?!.*[0-9]{5}2[ABab][0-9]{6})[A-Za-z0-9]{1,64})$";
}
