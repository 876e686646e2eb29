package fr.relais.offer.posting;

import fr.relais.http.FieldError;
import fr.relais.http.Problems;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a body, so that its writer hears of everything at once. */
final class Faults {
    private final List<FieldError> found = new ArrayList<>();

    void unless(boolean right, String pointer, String code, String message) {
        if (!right) {
            found.add(new FieldError(pointer, code, message));
        }
    }

    void require(@Nullable Object value, String pointer) {
        unless(value != null, pointer, "NOT_NULL", "must not be null");
    }

    /** Throws a problem 400 when anything was wrong. */
    void raise() {
        if (!found.isEmpty()) {
            throw Problems.invalid(found);
        }
    }
}
