package fr.relais.candidate.support.commitment;

import fr.relais.candidate.access.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as both sides see it.
 *
 * @param structure whose counsellor wrote it first
 * @param by who wrote it last
 */
public record CommitmentView(
        UUID id,
        CommitmentKind kind,
        LocalDate signedOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer hoursAWeek,
        Duties duties,
        List<Review> reviews,
        String structure,
        Writer by,
        Instant createdAt,
        Instant updatedAt) {}
