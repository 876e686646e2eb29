package fr.relais.matching.core;

import java.util.UUID;

/**
 * One candidate of a shortlist.
 *
 * @param eligibility YES or UNKNOWN
 * @param fit 0 to 10 000
 */
public record Shortlisted(UUID candidateId, Answer eligibility, int fit) {}
