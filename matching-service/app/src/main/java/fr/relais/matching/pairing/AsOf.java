package fr.relais.matching.pairing;

import fr.relais.http.Problems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** The moment that a question is about, as its query parameter states it. */
final class AsOf {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.{1,40}");

    private AsOf() {}

    /** As fine as moments are stored; a problem 400 when it is no moment, or one to come. */
    static Instant read(String text, Instant now) {
        Instant moment = parse(text);
        if (moment.isAfter(now)) {
            throw Problems.invalid("?asOf", "OUT_OF_RANGE", "must not be in the future");
        }
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant parse(String text) {
        try {
            if (FORM.matcher(text).matches()) {
                return Instant.parse(text);
            }
        } catch (DateTimeException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static RuntimeException malformed() {
        return Problems.invalid(
                "?asOf", "INVALID_VALUE", "must be an instant such as 2026-01-31T09:30:00Z; write + as %2B");
    }
}
