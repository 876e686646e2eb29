package fr.relais.offer.francetravail.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The département as INSEE writes it, such as 75, 2A or 974. */
final class Departements {
    private static final String CODE = "(97[1-8]|98[46-8]|2[AB]|0[1-9]|1[0-9]|2[1-9]|[3-8][0-9]|9[0-5])";
    private static final Pattern COMMUNE = Pattern.compile(CODE + "[0-9]{2,3}");
    private static final Pattern POSTAL = Pattern.compile("[0-9]{5}");
    private static final Pattern LABEL = Pattern.compile(CODE + " ?[-–].*");
    private static final Pattern WHOLE = Pattern.compile(CODE);

    private Departements() {}

    /** By the commune's INSEE code, else the postal code, else a label such as "01 - Ain"; null when none tells. */
    static @Nullable String of(@Nullable String commune, @Nullable String postal, @Nullable String label) {
        return Stream.of(
                        ofCommune(commune),
                        Stream.ofNullable(postal)
                                .filter(POSTAL.asMatchPredicate())
                                .map(Departements::ofPostalCode),
                        matched(LABEL, label))
                .flatMap(found -> found)
                .filter(WHOLE.asMatchPredicate())
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> ofCommune(@Nullable String commune) {
        return matched(COMMUNE, commune == null || commune.length() != 5 ? null : commune);
    }

    private static Stream<String> matched(Pattern pattern, @Nullable String text) {
        return Stream.ofNullable(text)
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }

    /** Postal codes number Corsica as one, 200 and 201 being the south; overseas takes three digits. */
    private static String ofPostalCode(String postal) {
        if (postal.startsWith("20")) {
            return postal.charAt(2) <= '1' ? "2A" : "2B";
        }
        return postal.substring(0, postal.startsWith("97") || postal.startsWith("98") ? 3 : 2);
    }
}
