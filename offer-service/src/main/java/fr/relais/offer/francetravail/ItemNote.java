package fr.relais.offer.francetravail;

import fr.relais.events.OfferState;
import fr.relais.events.Origin;
import fr.relais.offer.posting.SourceOutcome;
import java.util.StringJoiner;

/** What the import report says of an offer: requirements by origin, why there are none, terms not understood, why it came too late. */
final class ItemNote {
    private ItemNote() {}

    /** Such as {@code MAPPED=3 unknownTerms=5}, {@code reason=NO_OCCUPATION_PROFILE} or {@code passedOver=OLDER}. */
    static String of(SourceOutcome outcome, int unknownTerms) {
        var note = new StringJoiner(" ");
        if (outcome.passedOver() != null) {
            note.add("passedOver=" + outcome.passedOver());
        }
        var offer = outcome.offer();
        if (offer != null) {
            add(offer, note);
        }
        if (unknownTerms > 0) {
            note.add("unknownTerms=" + unknownTerms);
        }
        return note.toString();
    }

    private static void add(OfferState offer, StringJoiner note) {
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
    }
}
