package fr.relais.candidate.share;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** @param expiresAt after now, at most 90 days away */
record CreateShare(@NotNull Instant expiresAt) {}
