package fr.relais.outbox;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact to publish.
 *
 * @param topic one of {@link fr.relais.events.Topics}
 * @param key id of the subject; the order of its events is kept
 * @param type one of {@link fr.relais.events.EventTypes}
 * @param sequence the subject's version after the change, from 1
 * @param data whole state to be written as JSON; null publishes a tombstone
 */
public record OutboxEvent(
        String topic,
        String key,
        String type,
        long sequence,
        @Nullable Object data) {
    public OutboxEvent {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(type, "type");
        if (key.isEmpty()) {
            throw new IllegalArgumentException("an event of " + topic + " needs a key");
        }
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence of " + key + " is " + sequence + ", not from 1");
        }
    }

    boolean hasSubjectOf(OutboxEvent other) {
        return topic.equals(other.topic) && key.equals(other.key);
    }
}
