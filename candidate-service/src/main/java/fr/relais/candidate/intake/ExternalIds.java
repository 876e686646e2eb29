package fr.relais.candidate.intake;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.http.FieldError;
import fr.relais.http.Problems;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids that sources give to candidates: any text of 1 to 200 characters without control characters. */
final class ExternalIds {
    private static final Pattern FORM = Pattern.compile("\\P{Cntrl}{1,200}");

    private ExternalIds() {}

    /** The id itself; a problem 400 when it is none. */
    static String checked(String externalId, String pointer) {
        var faults = faults(externalId, pointer);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        return externalId;
    }

    /** What is wrong with an id that stands in a body. */
    static List<FieldError> faults(@Nullable JsonNode externalId, String pointer) {
        return externalId == null || !externalId.isTextual()
                ? List.of(new FieldError(pointer, "NOT_NULL", "must be the candidate's id at the source, a string"))
                : faults(externalId.textValue(), pointer);
    }

    private static List<FieldError> faults(String externalId, String pointer) {
        return !externalId.isBlank() && FORM.matcher(externalId).matches()
                ? List.of()
                : List.of(new FieldError(
                        pointer, "OUT_OF_RANGE", "must have 1 to 200 characters, none of them control characters"));
    }
}
