package fr.relais.offer.francetravail;

import fr.relais.http.Unavailability;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Many small writes for the price of one commit. */
final class Together {
    private Together() {}

    /**
     * Applies all in one transaction; when that fails, each in one of its own.
     *
     * @param work applies some
     * @param failed told of those that cannot be applied
     * @throws RuntimeException when the database is away: then any of them may be applied or not
     */
    static <T> void apply(List<T> items, Consumer<List<T>> work, BiConsumer<T, RuntimeException> failed) {
        try {
            QuarkusTransaction.requiringNew().run(() -> work.accept(items));
        } catch (RuntimeException e) {
            if (Unavailability.explains(e)) {
                throw e;
            }
            items.forEach(item -> applyAlone(item, work, failed));
        }
    }

    private static <T> void applyAlone(T item, Consumer<List<T>> work, BiConsumer<T, RuntimeException> failed) {
        try {
            QuarkusTransaction.requiringNew().run(() -> work.accept(List.of(item)));
        } catch (RuntimeException e) {
            if (Unavailability.explains(e)) {
                throw e;
            }
            failed.accept(item, e);
        }
    }
}
