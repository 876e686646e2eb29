package fr.relais.offer.enrolment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody came.
 *
 * @param by who recorded it, as an opaque id: by default the caller's account; a system names one
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

        @Schema(description = "Who recorded it, as an opaque id; null: the caller's account, but a system names one")
        @Pattern(regexp = BY)
        @Nullable
        String by,

        @Schema(description = "Day that it was, not in the future; null: today") @Nullable
        LocalDate on) {
    private static final String REASONS = "Of PRESENT: ATTENDED, ATTENDED_PARTLY, ATTENDED_REMOTELY."
            + " Of ABSENT: NO_NEWS, EXCUSED, TRANSPORT, OTHER_COMMITMENT, FOUND_WORK.";

    /** No room for a name with its spaces, nor for an address. */
    static final String BY = "^[A-Za-z0-9._:-]{1,100}$";
}
