package fr.relais.matching.stream;

import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What one reader is sent, for as long as it may read. Events are made when they are about to be sent, not when they come: a
 * slow reader's wait meanwhile, and what it may see may have changed.
 */
final class OpenStream {
    private static final Duration HEART_BEAT = Duration.ofSeconds(15);

    private OpenStream() {}

    /**
     * Ends with the items, with the signal to stop, and in time.
     *
     * @param items all that were not sent but the latest should be dropped by it
     * @param beat sent now and then, to keep the connection open
     * @param stop completes when all streams have to end
     * @param open asked before each event and heart-beat; the stream ends when it says no
     * @param atMost how long the reader may read
     */
    static <T> Multi<T> of(
            Multi<Supplier<T>> items, Supplier<T> beat, Multi<Void> stop, BooleanSupplier open, Duration atMost) {
        Multi<Supplier<T>> beats = Multi.createFrom()
                .ticks()
                .startingAfter(HEART_BEAT)
                .every(HEART_BEAT)
                .onOverflow()
                .drop()
                .map(tick -> beat);
        return Multi.createBy()
                .merging()
                .withRequests(1) // the rest waits, and is replaced by what is newer, upstream
                .streams(ended(items), beats.map(Optional::of), ended(stop.map(none -> beat)))
                .select()
                .first(next -> next.isPresent() && open.getAsBoolean())
                .map(next -> next.orElseThrow().get())
                .select()
                .first(atMost);
    }

    /** Its items, then an empty one that ends all. */
    private static <T> Multi<Optional<T>> ended(Multi<T> items) {
        return items.map(Optional::of).onCompletion().continueWith(Optional.empty());
    }
}
