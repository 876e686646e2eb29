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
        @NotNull Boolean reached,
        @NotNull String reasonCode,

        @Schema(description = AccountId.DESCRIPTION) @AccountId @Nullable
        String by,

        @Nullable LocalDate on,
        @Pattern(regexp = "^[A-Z0-9]{2,8}$") @Nullable String contractType,
        @Min(0) @Max(120) @Nullable Integer contractMonths) {
    private static final int LASTING_MONTHS = 6;

    /** Without limit of time, or for six months or more. */
    boolean isLasting() {
        return "CDI".equals(contractType)
                || ("CDD".equals(contractType) && contractMonths != null && contractMonths >= LASTING_MONTHS);
    }
}
