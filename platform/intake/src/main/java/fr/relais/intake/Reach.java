package fr.relais.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Tells up to which moment everything was read.
 *
 * <p>Idea: the brokers are asked for the end offsets; once those are passed, all that was there when they were asked has been
 * read. Then they are asked again, about once a second. For one thread.
 */
final class Reach {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Clock clock;
    private @Nullable Instant asked;
    private Map<TopicPartition, Long> ends = Map.of();
    private long askAgain = System.nanoTime();
    private volatile long behind = -1;

    Reach(Clock clock) {
        this.clock = clock;
    }

    /** The moment, when a new one has been reached. */
    Optional<Instant> advance(Consumer<byte[], byte[]> consumer) {
        if (asked == null && System.nanoTime() - askAgain >= 0) {
            askAgain = System.nanoTime() + EVERY.toNanos();
            var now = clock.instant();
            ends = consumer.endOffsets(consumer.assignment());
            asked = now;
        }
        if (asked == null) {
            return Optional.empty();
        }
        behind = left(consumer);
        if (behind > 0) {
            return Optional.empty();
        }
        var reached = asked;
        asked = null;
        return Optional.of(reached);
    }

    private long left(Consumer<byte[], byte[]> consumer) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }

    /** Records left before the moment asked for; -1 before the first answer. */
    long behind() {
        return behind;
    }
}
