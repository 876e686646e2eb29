package fr.relais.candidate.support.step;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question that is due some months after a step began.
 *
 * @param state null until somebody has answered, as the two after it are
 * @param writer who answered, as {@link fr.relais.candidate.access.Writer#text} writes it
 */
@Embeddable
record FollowUp(
        int months,
        LocalDate dueOn,
        @Enumerated(EnumType.STRING) @Nullable FollowUpState state,
        @Nullable LocalDate answeredOn,
        @Nullable String writer) {

    static FollowUp open(int months, LocalDate startedOn) {
        return new FollowUp(months, startedOn.plusMonths(months), null, null, null);
    }

    FollowUp answered(FollowUpState answer, LocalDate today, String by) {
        return new FollowUp(months, dueOn, answer, today, by);
    }
}
