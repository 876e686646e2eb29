package fr.relais.offer.posting;

import org.jspecify.annotations.Nullable;

/**
 * Under what an offer is known at its source.
 *
 * @param externalId null when it was written through our own API without one
 */
public record OfferKey(String source, @Nullable String externalId) {}
