package fr.relais.intake;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link TopicRecorder} puts events, with how far they were read. Failures are thrown unchecked: then all is opened
 * again and read on from what the store says.
 */
public interface EventStore<T> {
    /**
     * What is to be stored of an event, checked to be usable.
     *
     * @throws UnusableEvent when it cannot be stored; any other exception is treated the same
     */
    T read(Incoming event) throws UnusableEvent;

    /** Lets the caller write, alone, until it closes what it got; null while another instance writes. */
    @Nullable
    Writing<T> open();

    /** The right to be the only writer; lost, with an exception at the next call, when its connection breaks. */
    interface Writing<T> extends AutoCloseable {
        /** The next offset of each partition; one that is not there starts at 0. */
        Map<TopicPartition, Long> next();

        /** Stores events and the offsets behind them together, or nothing. */
        void store(RecordedBatch<T> batch);

        /** All that the topics held at that moment is stored. */
        void reached(Instant moment);

        @Override
        void close();
    }
}
