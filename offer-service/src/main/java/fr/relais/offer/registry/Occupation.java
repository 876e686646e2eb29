package fr.relais.offer.registry;

import fr.relais.events.OccupationState;
import org.jspecify.annotations.Nullable;

/**
 * An occupation as the registry last told of it.
 *
 * @param version of its profile, from 1
 * @param profile null when it was withdrawn
 */
public record Occupation(long version, @Nullable OccupationState profile) {}
