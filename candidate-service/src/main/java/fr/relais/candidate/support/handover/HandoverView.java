package fr.relais.candidate.support.handover;

import fr.relais.candidate.access.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A handover as the person and the counsellors see it.
 *
 * @param answeredBy who wrote the answer down; null until then, as what follows
 * @param way how the person said it
 * @param on when the person said it
 * @param obstacles whether they may follow; null for a third structure
 */
public record HandoverView(
        UUID id,
        String fromStructure,
        String toStructure,
        HandoverReason reasonCode,
        HandoverState state,
        Writer proposedBy,
        Instant proposedAt,
        @Nullable Writer answeredBy,
        @Nullable Instant answeredAt,
        @Nullable AnswerWay way,
        @Nullable LocalDate on,
        @Nullable Boolean obstacles) {}
