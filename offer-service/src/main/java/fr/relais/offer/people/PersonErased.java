package fr.relais.offer.people;

import java.time.Instant;
import java.util.UUID;

/** A person was erased: what was known of the id before that time is to be forgotten. May be told again at each start. */
public record PersonErased(UUID candidateId, Instant at) {}
