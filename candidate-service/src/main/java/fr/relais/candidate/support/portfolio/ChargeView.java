package fr.relais.candidate.support.portfolio;

import java.time.Instant;

/**
 * Who is in charge of a person.
 *
 * @param counsellor account at the identity provider
 */
public record ChargeView(String structure, String counsellor, Instant since) {}
