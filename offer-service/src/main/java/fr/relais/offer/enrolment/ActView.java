package fr.relais.offer.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody recorded.
 *
 * @param kind ATTENDANCE or an outcome
 * @param value PRESENT or ABSENT; REACHED or TAKEN_BACK of an outcome
 * @param by account, or what a system named
 */
@Schema(name = "EnrolmentAct")
record ActView(
        String kind,
        String value,
        String reasonCode,
        String by,
        Instant at,
        LocalDate on,
        @Nullable String contractType,
        @Nullable Integer contractMonths) {
    /** But for when it was recorded. */
    boolean saysTheSame(ActView other) {
        return equals(new ActView(
                other.kind,
                other.value,
                other.reasonCode,
                other.by,
                at,
                other.on,
                other.contractType,
                other.contractMonths));
    }
}
