package fr.relais.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** An event of a row of the outbox, as a CloudEvents record in Kafka's binary mode. */
record PendingEvent(
        long seq,
        UUID id,
        String topic,
        String key,
        String type,
        long sequence,
        Instant occurredAt,
        @Nullable String traceparent,
        @Nullable String payload) {

    /** Whose order must be kept. */
    String subject() {
        return topic + '/' + key;
    }

    ProducerRecord<String, @Nullable String> toRecord(String source) {
        var produced = new ProducerRecord<String, @Nullable String>(topic, key, payload);
        header(produced, "ce_specversion", "1.0");
        header(produced, "ce_id", id.toString());
        header(produced, "ce_source", source);
        header(produced, "ce_type", type);
        header(produced, "ce_subject", key);
        header(produced, "ce_time", occurredAt.toString());
        header(produced, "ce_sequence", Long.toString(sequence));
        if (traceparent != null) {
            header(produced, "ce_traceparent", traceparent);
        }
        if (payload != null) {
            header(produced, "content-type", "application/json");
        }
        return produced;
    }

    private static void header(ProducerRecord<String, @Nullable String> produced, String name, String value) {
        produced.headers().add(name, value.getBytes(UTF_8));
    }
}
