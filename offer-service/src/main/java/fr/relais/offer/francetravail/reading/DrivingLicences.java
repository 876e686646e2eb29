package fr.relais.offer.francetravail.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Driving licences out of labels such as "B - Véhicule léger".
 *
 * <p>All that are asked count, also those marked S: France Travail's form marks nearly every licence so, the lorry
 * licence of a lorry driver included, and an offer's {@code licences} knows no wish.
 */
final class DrivingLicences {
    /** The code, then nothing or a separator; the trailer's letter may stand first, as it did before 2013. */
    private static final Pattern CODE = Pattern.compile(
            "(?:permis )?(AM|A1|A2|A|B1|B96|BE|EB|B|C1E|C1|CE|EC|C|D1E|D1|DE|ED|D)(?: ?[-–:(].*)?",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> TODAY = Map.of("EB", "BE", "EC", "CE", "ED", "DE");

    private DrivingLicences() {}

    /** Codes as today's licence writes them, each once; empty when none is asked ("Aucun permis"). */
    static List<String> of(RawOffer offer) {
        return offer.objects("permis").stream()
                .map(permis -> permis.text("libelle"))
                .flatMap(Stream::ofNullable)
                .flatMap(DrivingLicences::code)
                .distinct()
                .toList();
    }

    private static Stream<String> code(String label) {
        var code = CODE.matcher(label);
        if (!code.matches()) {
            return Stream.empty();
        }
        var written = code.group(1).toUpperCase(Locale.ROOT);
        return Stream.of(TODAY.getOrDefault(written, written));
    }
}
