package fr.relais.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists in event data: immutable, and empty where the writer left them out. */
final class Lists {
    private Lists() {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static <T> @Nullable List<T> orNull(@Nullable List<T> list) {
        return list == null ? null : List.copyOf(list);
    }
}
