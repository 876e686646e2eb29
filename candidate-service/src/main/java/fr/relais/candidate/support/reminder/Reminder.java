package fr.relais.candidate.support.reminder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that is due.
 *
 * @param subject id of the commitment to review, or of the step to follow up
 * @param months after the step began; left out for a review
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Reminder(
        Kind kind,
        LocalDate dueOn,
        UUID candidateId,
        UUID subject,
        @Nullable Integer months) {

    /** What is due. */
    @Schema(name = "ReminderKind")
    enum Kind {
        REVIEW,
        FOLLOW_UP
    }

    /** Out of a row of {@link Reminders}. */
    static Reminder of(Object[] row) {
        var months = ((Number) row[4]).intValue();
        return new Reminder(
                Kind.valueOf((String) row[0]),
                LocalDate.parse((String) row[1]),
                (UUID) row[2],
                (UUID) row[3],
                months == 0 ? null : months);
    }

    int monthsOrNone() {
        return months == null ? 0 : months;
    }
}
