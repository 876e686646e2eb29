package fr.relais.offer.francetravail;

import fr.relais.events.OfferState;
import fr.relais.events.Origin;
import java.util.StringJoiner;

/** What the import report says of an offer: requirements by origin, why there are none, terms not understood. */
final class ItemNote {
    private ItemNote() {}

    /** Such as {@code MAPPED=3 unknownTerms=5} or {@code reason=NO_OCCUPATION_PROFILE}. */
    static String of(OfferState offer, int unknownTerms) {
        var note = new StringJoiner(" ");
        for (var origin : Origin.values()) {
            var count = offer.requirements().stream()
                    .filter(row -> row.origin() == origin)
                    .count();
            if (count > 0) {
                note.add(origin + "=" + count);
            }
        }
        if (offer.unrankedReason() != null) {
            note.add("reason=" + offer.unrankedReason());
        }
        if (unknownTerms > 0) {
            note.add("unknownTerms=" + unknownTerms);
        }
        return note.toString();
    }
}
