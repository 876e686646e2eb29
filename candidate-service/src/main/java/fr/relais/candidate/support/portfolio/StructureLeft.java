package fr.relais.candidate.support.portfolio;

import java.util.UUID;

/** The person has left a structure; observed in the transaction that says so. */
public record StructureLeft(UUID candidate, String structure) {}
