package fr.relais.offer.enrolment;

import fr.relais.http.AccountId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody came.
 *
 * @param on day that it was, not in the future; by default today
 */
@Schema(requiredProperties = {"value", "reasonCode"})
record RecordAttendance(
        @NotNull Attendance value,

        @Schema(
                enumeration = {
                    "ATTENDED",
                    "ATTENDED_PARTLY",
                    "ATTENDED_REMOTELY",
                    "NO_NEWS",
                    "EXCUSED",
                    "TRANSPORT",
                    "OTHER_COMMITMENT",
                    "FOUND_WORK"
                },
                description = REASONS)
        @NotNull
        String reasonCode,

        @Schema(description = AccountId.DESCRIPTION) @AccountId @Nullable
        String by,

        @Schema(description = "Day that it was, not in the future; null: today") @Nullable
        LocalDate on) {
    private static final String REASONS = "Of PRESENT: ATTENDED, ATTENDED_PARTLY, ATTENDED_REMOTELY."
            + " Of ABSENT: NO_NEWS, EXCUSED, TRANSPORT, OTHER_COMMITMENT, FOUND_WORK.";
}
