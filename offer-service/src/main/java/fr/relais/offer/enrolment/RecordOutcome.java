package fr.relais.offer.enrolment;

import fr.relais.http.AccountId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of it.
 *
 * @param reached false takes back what was recorded
 * @param on day that it was, not in the future; by default today
 * @param contractType of who was hired, as France Travail writes it
 * @param contractMonths whole months that a limited contract lasts
 */
@Schema(requiredProperties = {"reached", "reasonCode"})
record RecordOutcome(
        @Schema(description = "false takes back what was recorded") @NotNull
        Boolean reached,

        @Schema(
                enumeration = {
                    "MEETS_CONDITIONS",
                    "CONVINCED_AT_INTERVIEW",
                    "PASSED_TEST",
                    "STARTED",
                    "STARTED_LATER",
                    "CONTRACT_SIGNED",
                    "HIRING_PROMISED",
                    "REGISTERED",
                    "FOUND_WORK",
                    "OTHER_PATH",
                    "OWN_WISH",
                    "CONDITIONS_NOT_SUITED",
                    "UNREACHABLE",
                    "ENDED_BY_ORGANISER",
                    "RECORDED_BY_MISTAKE",
                    "DID_NOT_COME_TRUE"
                },
                description = REASONS)
        @NotNull
        String reasonCode,

        @Schema(description = AccountId.DESCRIPTION) @AccountId @Nullable
        String by,

        @Schema(description = "Day that it was, not in the future; null: today") @Nullable
        LocalDate on,

        @Schema(description = "Of who was hired, as France Travail writes it; null: not known")
        @Pattern(regexp = "^[A-Z0-9]{2,8}$")
        @Nullable
        String contractType,

        @Schema(description = "Whole months that a limited contract lasts; null: not known") @Min(0) @Max(120) @Nullable
        Integer contractMonths) {
    private static final String REASONS =
            "Of SELECTED: MEETS_CONDITIONS, CONVINCED_AT_INTERVIEW, PASSED_TEST. Of ENTERED_TRAINING: STARTED, STARTED_LATER."
                    + " Of HIRED: CONTRACT_SIGNED, HIRING_PROMISED. Of CREATED_BUSINESS: REGISTERED. Of LEFT: FOUND_WORK,"
                    + " OTHER_PATH, OWN_WISH, CONDITIONS_NOT_SUITED, UNREACHABLE, ENDED_BY_ORGANISER. Of any that is taken"
                    + " back (reached is false): RECORDED_BY_MISTAKE, DID_NOT_COME_TRUE.";

    private static final int LASTING_MONTHS = 6;

    /** Without limit of time, or for six months or more. */
    boolean makesALastingContract() {
        return "CDI".equals(contractType)
                || ("CDD".equals(contractType) && contractMonths != null && contractMonths >= LASTING_MONTHS);
    }
}
