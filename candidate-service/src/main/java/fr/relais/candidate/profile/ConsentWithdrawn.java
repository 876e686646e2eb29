package fr.relais.candidate.profile;

import java.util.UUID;

/** A consent stands no longer; fired in the transaction that ends it, for whatever rests on it. */
public record ConsentWithdrawn(UUID candidate, ConsentPurpose purpose) {}
