package fr.relais.matching.delivery;

import fr.relais.events.ShortlistState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A row: what was last told of an offer.
 *
 * @param version from 1, raised when what is shown changes
 * @param events pairing events so far
 * @param toldRanks the rank of each candidate shown that a pairing event last told, see {@link Steps}
 */
record StoredShortlist(UUID offerId, long version, long events, Shown shown, List<Integer> toldRanks) {
    StoredShortlist {
        toldRanks = List.copyOf(toldRanks);
    }

    /** Of an offer that nothing was told of yet. */
    static StoredShortlist none(UUID offerId) {
        return new StoredShortlist(offerId, 0, 0, new Shown(false, "", null, Instant.EPOCH, List.of()), List.of());
    }

    ShortlistState state() {
        return new ShortlistState(
                offerId,
                version,
                shown.rulesVersion(),
                shown.registryVersion(),
                shown.computedAt(),
                shown.candidates());
    }
}
