package fr.relais.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is wrong with a body, so that its writer hears of everything at once. What is found at or within a place
 * that was known to be wrong before only follows from that, and is passed over. For one thread.
 */
public final class Faults {
    private final List<FieldError> found = new ArrayList<>();
    private final Set<String> wrong = new HashSet<>();
    private final Set<String> around = new HashSet<>();

    /** @param known from an earlier look at the body */
    public Faults(List<FieldError> known) {
        found.addAll(known);
        for (var fault : known) {
            wrong.add(fault.pointer());
            for (var place = outer(fault.pointer()); place != null; place = outer(place)) {
                around.add(place);
            }
        }
    }

    /** False when something at this place, within it or around it was known to be wrong: it need not be looked at. */
    public boolean isSound(String pointer) {
        return !around.contains(pointer) && !follows(pointer);
    }

    private boolean follows(String pointer) {
        for (var place = pointer; place != null; place = outer(place)) {
            if (wrong.contains(place)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String outer(String pointer) {
        int end = pointer.lastIndexOf('/');
        return end < 0 ? null : pointer.substring(0, end);
    }

    public void add(FieldError fault) {
        if (!follows(fault.pointer())) {
            found.add(fault);
        }
    }

    public void unless(boolean right, String pointer, String code, String message) {
        if (!right) {
            add(new FieldError(pointer, code, message));
        }
    }

    public void require(@Nullable Object value, String pointer) {
        unless(value != null, pointer, "NOT_NULL", "must not be null");
    }

    /**
     * Notes an end that comes before its beginning.
     *
     * @param pointer of the object that has {@code from} and {@code until}
     */
    public <T extends Comparable<? super T>> void ordered(@Nullable T from, @Nullable T until, String pointer) {
        unless(
                from == null || until == null || until.compareTo(from) >= 0,
                pointer + "/until",
                "OUT_OF_RANGE",
                "must not be before from");
    }

    /** Throws a problem 400 that names all, when anything was wrong. */
    public void raise() {
        if (!found.isEmpty()) {
            throw Problems.invalid(found);
        }
    }

    List<FieldError> found() {
        return List.copyOf(found);
    }
}
