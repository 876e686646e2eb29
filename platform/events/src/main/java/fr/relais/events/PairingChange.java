package fr.relais.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of one candidate in the shortlist of one offer.
 *
 * @param shortlistVersion that came of it
 * @param oldRank from 1; null when the candidate was not in the list
 * @param newRank from 1; null when the candidate is not in the list, and then eligibility and fit too
 * @param fit 0 to 10 000
 */
public record PairingChange(
        UUID offerId,
        UUID candidateId,
        long shortlistVersion,
        @Nullable Integer oldRank,
        @Nullable Integer newRank,
        @Nullable Eligibility eligibility,
        @Nullable Integer fit,
        PairingReason reasonCode) {}
