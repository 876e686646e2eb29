package fr.relais.offer.allocation;

import java.util.UUID;
import java.util.function.Predicate;

/**
 * What of an allocation somebody reads.
 *
 * @param shown which people
 * @param reasons of which of them also the wishes: from those may follow who took a reserved seat
 * @param publics of which of them also that itself: it names a priority public
 */
record Reader(Predicate<UUID> shown, Predicate<UUID> reasons, Predicate<UUID> publics) {
    Proposal.Placed read(Proposal.Placed placed) {
        var person = placed.candidateId();
        if (!reasons.test(person)) {
            return placed.withoutReasons();
        }
        return publics.test(person) ? placed : placed.withoutReservations();
    }
}
