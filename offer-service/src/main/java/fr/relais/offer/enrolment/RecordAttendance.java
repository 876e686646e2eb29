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
        @NotNull String reasonCode,
        @Pattern(regexp = BY) @Nullable String by,
        @Nullable LocalDate on) {
    /** No room for a name with its spaces, nor for an address. */
    static final String BY = "^[A-Za-z0-9._:-]{1,100}$";
}
