package fr.relais.candidate.support;

import java.util.UUID;

/** What a creation answers: nothing of the person, since the answer is kept for a day under an Idempotency-Key. */
public record Created(UUID id) {}
