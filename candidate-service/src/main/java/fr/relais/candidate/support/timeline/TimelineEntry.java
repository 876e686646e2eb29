package fr.relais.candidate.support.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something on a person's timeline.
 *
 * @param id of the step, commitment or handover it belongs to; left out for an obstacle
 * @param code the kind of it, or the reason of a handover
 * @param state how far it is: an outcome or a state, in the words of its own resource
 * @param structure that wrote it; of a handover the one that hands over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineEntry(
        LocalDate on,
        What what,
        @Nullable UUID id,
        String code,
        @Nullable String state,
        @Nullable Integer months,
        String structure) {
    /** What an entry is. */
    @Schema(name = "TimelineEntryKind")
    enum What {
        STEP,
        FOLLOW_UP,
        COMMITMENT,
        REVIEW,
        OBSTACLE,
        HANDOVER
    }

    /** In the order of time; what happened on one day always in the same order. */
    static final Comparator<TimelineEntry> IN_TIME =
            Comparator.comparing(TimelineEntry::on).thenComparing(TimelineEntry::key);

    /** Tells it from all others of its day. */
    String key() {
        return what + ":" + (id == null ? "" : id) + ":" + code + ":" + (months == null ? "" : months) + ":"
                + structure;
    }

    static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
