package fr.relais.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** From a Kafka record in CloudEvents' binary mode to an {@link Incoming}. */
final class CloudEventHeaders {
    private CloudEventHeaders() {}

    static Incoming read(ConsumerRecord<byte[], byte[]> record) throws UnusableEvent {
        if (record.key() == null) {
            throw new UnusableEvent("no key");
        }
        return new Incoming(
                record.topic(),
                record.partition(),
                record.offset(),
                new String(record.key(), UTF_8),
                required(record, "ce_type"),
                sequence(record),
                time(record),
                record.value());
    }

    private static long sequence(ConsumerRecord<byte[], byte[]> record) throws UnusableEvent {
        try {
            var sequence = Long.parseLong(required(record, "ce_sequence"));
            if (sequence > 0) {
                return sequence;
            }
        } catch (NumberFormatException e) {
            throw new UnusableEvent("header ce_sequence is not a number", e);
        }
        throw new UnusableEvent("header ce_sequence is not from 1");
    }

    private static Instant time(ConsumerRecord<byte[], byte[]> record) throws UnusableEvent {
        try {
            return Instant.parse(required(record, "ce_time"));
        } catch (DateTimeException e) {
            throw new UnusableEvent("header ce_time is not a time", e);
        }
    }

    private static String required(ConsumerRecord<byte[], byte[]> record, String name) throws UnusableEvent {
        var header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnusableEvent("header " + name + " is missing");
        }
        return new String(header.value(), UTF_8);
    }
}
