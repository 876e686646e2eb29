package fr.relais.candidate.consent;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * @param granted true gives the consent, false withdraws it
 * @param wording version of what the person was told; without it the current one
 */
record DecideConsent(@NotNull Boolean granted, @Nullable Integer wording) {}
