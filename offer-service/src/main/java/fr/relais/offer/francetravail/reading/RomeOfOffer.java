package fr.relais.offer.francetravail.reading;

import fr.relais.events.OfferState;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The occupation of an offer. Offers do not name the ROME release of their code, and there are three a year; the date
 * tells the generation, so only that is stored: "3" or "4".
 */
final class RomeOfOffer {
    private static final Pattern CODE = Pattern.compile("[A-Z][0-9]{4}");

    /** From about then on offers carry the labels of ROME 4.0, which name the person ("Monteur / Monteuse"). */
    private static final LocalDate ROME_4 = LocalDate.of(2023, 7, 1);

    private RomeOfOffer() {}

    /** Null when the offer names no code of the right form. */
    static OfferState.@Nullable Rome of(RawOffer offer) {
        var code = offer.text("romeCode");
        if (code == null || !CODE.matcher(code).matches()) {
            return null;
        }
        var written = date(offer.text("dateCreation"));
        var version = written != null && written.isBefore(ROME_4) ? "3" : "4";
        return new OfferState.Rome(code, version, offer.text("romeLibelle"));
    }

    private static @Nullable LocalDate date(@Nullable String time) {
        try {
            return time == null || time.length() < 10 ? null : LocalDate.parse(time.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
