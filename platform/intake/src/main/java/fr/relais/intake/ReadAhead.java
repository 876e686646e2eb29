package fr.relais.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Many records in order, each in two steps: the first without effect, for some records at a time on another processor, while
 * the caller takes the second of those before. A start has a million to read, and reading takes longer than applying.
 */
final class ReadAhead {
    /** Records at a time: below, waking another processor takes longer than it helps. */
    static final int CHUNK = 250;

    private ReadAhead() {}

    /** @param apply on the calling thread, in order */
    static <T, R> void forEach(Iterable<T> records, Function<T, R> read, Consumer<R> apply) {
        List<T> chunk = new ArrayList<>(CHUNK);
        CompletableFuture<List<R>> ahead = CompletableFuture.completedFuture(List.of());
        for (T record : records) {
            chunk.add(record);
            if (chunk.size() == CHUNK) {
                List<T> full = chunk;
                chunk = new ArrayList<>(CHUNK);
                List<R> before = ahead.join();
                ahead = CompletableFuture.supplyAsync(
                        () -> full.stream().map(read).toList());
                before.forEach(apply);
            }
        }
        ahead.join().forEach(apply);
        chunk.stream().map(read).forEach(apply);
    }
}
