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
        @NotNull String reasonCode,

        @Schema(description = AccountId.DESCRIPTION) @AccountId @Nullable
        String by,

        @Nullable LocalDate on) {}
