package fr.relais.candidate.support.commitment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A day on which both sides look at a commitment again.
 *
 * @param doneOn null until they have, as {@code outcome}
 */
@Embeddable
@Schema(name = "CommitmentReview")
public record Review(
        @NotNull LocalDate dueOn,
        @Nullable LocalDate doneOn,
        @Enumerated(EnumType.STRING) @Nullable ReviewOutcome outcome) {}
