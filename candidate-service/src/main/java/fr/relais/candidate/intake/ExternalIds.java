package fr.relais.candidate.intake;

import fr.relais.http.Problems;
import java.util.regex.Pattern;

/** Ids that sources give to candidates: any text of 1 to 200 characters without control characters. */
final class ExternalIds {
    private static final Pattern FORM = Pattern.compile("\\P{Cntrl}{1,200}");

    private ExternalIds() {}

    /** The id itself; a problem 400 when it is none. */
    static String checked(String externalId, String pointer) {
        if (externalId.isBlank() || !FORM.matcher(externalId).matches()) {
            throw Problems.invalid(
                    pointer, "OUT_OF_RANGE", "must have 1 to 200 characters, none of them control characters");
        }
        return externalId;
    }
}
