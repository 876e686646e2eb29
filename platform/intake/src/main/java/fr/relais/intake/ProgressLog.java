package fr.relais.intake;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Says every ten seconds how far the reading at the start is, and once that it is done. Used by the reading thread only. */
final class ProgressLog {
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Consumer<String> log;
    private final LongSupplier nanos;
    private final long begun;
    private long said;
    private boolean done;

    /** @param nanos such as {@link System#nanoTime} */
    ProgressLog(Consumer<String> log, LongSupplier nanos) {
        this.log = log;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.said = begun;
    }

    /** Is told often; speaks when it is time to. */
    void at(Progress progress) {
        if (done) {
            return;
        }
        long now = nanos.getAsLong();
        if (progress.caughtUp()) {
            done = true;
            log.accept("caught up after %.1f s with %d records".formatted((now - begun) / 1e9, progress.present()));
        } else if (now - said >= EVERY.toNanos()) {
            said = now;
            log.accept("catching up, %d records to go: %s".formatted(progress.behind(), shares(progress)));
        }
    }

    private static String shares(Progress progress) {
        return progress.topics().stream().map(TopicProgress::toString).collect(Collectors.joining(", "));
    }
}
