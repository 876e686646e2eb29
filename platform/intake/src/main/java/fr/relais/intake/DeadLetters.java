package fr.relais.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.relais.events.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes what one reader could not apply to {@code <topic>.dlq}, as it was read, with its cause in headers. */
public final class DeadLetters implements AutoCloseable {
    static final String CONSUMER = "dead-letter-consumer";
    static final String PARTITION = "dead-letter-partition";
    static final String OFFSET = "dead-letter-offset";

    private final KafkaProducer<byte[], byte[]> producer;
    private final String consumer;

    /** @param consumer name of the reading service, kept with each dead letter */
    public DeadLetters(Map<String, Object> kafka, String consumer) {
        var settings = new HashMap<>(kafka);
        settings.put("client.id", consumer + "-dead-letters");
        settings.put("acks", "all");
        settings.put("enable.idempotence", "true");
        settings.put("max.request.size", Integer.toString(16 << 20));
        settings.put("compression.type", "lz4");
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.consumer = consumer;
    }

    /**
     * Stores the record and waits for the broker.
     *
     * @throws KafkaException when the broker does not take it: the caller then must not go past the record
     */
    public void store(ConsumerRecord<byte[], byte[]> record, Exception cause) {
        var letter = new ProducerRecord<>(Topics.deadLetters(record.topic()), record.key(), record.value());
        record.headers().forEach(letter.headers()::add);
        header(letter, CONSUMER, consumer);
        header(letter, "dead-letter-topic", record.topic());
        header(letter, PARTITION, Integer.toString(record.partition()));
        header(letter, OFFSET, Long.toString(record.offset()));
        header(letter, "dead-letter-exception-class-name", cause.getClass().getName());
        header(
                letter,
                "dead-letter-reason",
                cause instanceof UnusableEvent unusable ? unusable.reason() : "unexpected failure");
        try {
            producer.send(letter).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("dead letter not stored", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("dead letter not stored", e);
        }
    }

    private static void header(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(UTF_8));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
