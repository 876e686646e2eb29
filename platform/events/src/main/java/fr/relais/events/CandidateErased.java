package fr.relais.events;

import java.time.Instant;
import java.util.UUID;

/** A person was erased; every consumer forgets the id. */
public record CandidateErased(UUID candidateId, long version, Instant erasedAt) {}
