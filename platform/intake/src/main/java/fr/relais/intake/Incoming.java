package fr.relais.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One CloudEvent read from a topic.
 *
 * @param key id of the subject
 * @param type CloudEvents type, one of {@link fr.relais.events.EventTypes} as far as this version knows
 * @param sequence the subject's version
 * @param time when it happened, by the publisher's clock
 * @param data JSON bytes; null is a tombstone
 */
@SuppressWarnings("ArrayRecordComponent") // read once by the handler, never compared: a copy of each record would cost
public record Incoming(
        String topic,
        int partition,
        long offset,
        String key,
        String type,
        long sequence,
        Instant time,
        byte @Nullable [] data) {
    /** True when the subject was withdrawn or erased; {@link #type} tells which. */
    public boolean isTombstone() {
        return data == null;
    }
}
