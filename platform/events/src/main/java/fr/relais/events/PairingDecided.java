package fr.relais.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a pair, among the steps of the offer's shortlist. Whoever is left out of the list by it leaves with the step
 * that follows.
 *
 * @param shortlistVersion that was told last; 0 before the first
 * @param oldRank in that shortlist, from 1; null when not in it
 * @param newRank the same, null as well when the decision keeps the pair out of lists
 */
public record PairingDecided(
        UUID offerId,
        UUID candidateId,
        long shortlistVersion,
        @Nullable Integer oldRank,
        @Nullable Integer newRank,
        Decision state,
        @Nullable DecisionReason reasonCode) {}
