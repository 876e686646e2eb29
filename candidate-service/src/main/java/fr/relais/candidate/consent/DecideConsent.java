package fr.relais.candidate.consent;

import jakarta.validation.constraints.NotNull;

/** @param granted true gives the consent, false withdraws it */
record DecideConsent(@NotNull Boolean granted) {}
