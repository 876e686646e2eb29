package fr.relais.matching.core;

import java.util.HashMap;
import java.util.Map;

/** One object for all equal ones in use, as long as one is. By one writer. */
final class Interner<T> {
    private final Map<T, Used<T>> used = new HashMap<>();

    private static final class Used<T> {
        private final T value;
        private int times;

        Used(T value) {
            this.value = value;
        }
    }

    /** The one object for {@code value}, used once more. */
    T take(T value) {
        Used<T> held = used.computeIfAbsent(value, Used::new);
        held.times++;
        return held.value;
    }

    /** Used once less. */
    void give(T value) {
        Used<T> held = used.get(value);
        if (held != null && --held.times == 0) {
            used.remove(value);
        }
    }
}
