package fr.relais.matching.ranking;

import fr.relais.events.MatchingProfile;
import fr.relais.events.OfferState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A simulation as it was asked for.
 *
 * @param profiles ranked instead of the index; null when there were none in the body
 * @param digest tells whether another page is asked with the same body
 */
record Simulation(OfferState offer, @Nullable List<MatchingProfile> profiles, String digest) {}
