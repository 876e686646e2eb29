package fr.relais.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends to Kafka with an idempotent producer that waits for all in-sync replicas. */
final class KafkaSender implements Sender {
    private static final Future<RecordMetadata> HELD =
            CompletableFuture.failedFuture(new IllegalStateException("an earlier event of the subject was not sent"));

    private final Producer<String, @Nullable String> producer;
    private final String source;
    private final Duration patience;

    /**
     * @param source the CloudEvents attribute, such as {@code /relais/offer-service}
     * @param patience how long a whole batch may wait for its acknowledgements
     */
    KafkaSender(Map<String, Object> kafka, String source, Duration patience) {
        this.producer = new KafkaProducer<String, @Nullable String>(
                settings(kafka, patience), new StringSerializer(), new StringSerializer());
        this.source = source;
        this.patience = patience;
    }

    private static Map<String, Object> settings(Map<String, Object> kafka, Duration patience) {
        var settings = new HashMap<>(kafka);
        settings.put("acks", "all");
        settings.put("enable.idempotence", "true");
        settings.put("linger.ms", "0");
        settings.put("batch.size", "131072");
        settings.put("compression.type", "lz4");
        settings.put("request.timeout.ms", "10000");
        settings.put("delivery.timeout.ms", Long.toString(patience.toMillis()));
        settings.putIfAbsent("max.block.ms", "10000");
        return settings;
    }

    @Override
    public Delivery send(List<PendingEvent> events) {
        var sent = new ArrayList<Future<RecordMetadata>>(events.size());
        var held =
                new HashSet<String>(); // subjects with a row that was refused at once: a later one must not overtake it
        for (var event : events) {
            var sending = held.contains(event.subject()) ? HELD : send(event);
            if (sending.state() == Future.State.FAILED) {
                held.add(event.subject());
            }
            sent.add(sending);
        }
        return Delivery.of(events, sent, System.nanoTime() + patience.toNanos());
    }

    private Future<RecordMetadata> send(PendingEvent event) {
        try {
            return producer.send(event.toRecord(source));
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
