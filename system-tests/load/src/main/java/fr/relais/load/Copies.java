package fr.relais.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.relais.testing.Servers;
import fr.relais.testing.TopicReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Fills a topic with events like those on it, each of a subject of its own: faster than any service could tell them. */
final class Copies {
    private static final Map<String, Object> SETTINGS =
            Map.of("acks", "1", "linger.ms", "20", "batch.size", "262144", "compression.type", "lz4");

    private Copies() {}

    /**
     * Sends copies of the living subjects of a topic in turn, until there are as many subjects as wanted.
     *
     * @throws IllegalStateException when there is nothing to copy
     */
    static void fill(String topic, int wanted) {
        List<ConsumerRecord<String, String>> models =
                living(TopicReader.latest(topic).values());
        if (models.isEmpty()) {
            throw new IllegalStateException(topic + " holds nothing to copy");
        }
        Map<String, Object> settings = new HashMap<>(SETTINGS);
        settings.put("bootstrap.servers", Servers.shared().kafkaBootstrap());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var failure = new AtomicReference<@Nullable Exception>();
            for (int i = models.size(); i < wanted; i++) {
                var copy = copy(models.get(i % models.size()), UUID.randomUUID().toString());
                var ignored = producer.send(copy, (sent, failed) -> failure.compareAndSet(null, failed));
            }
            producer.flush();
            if (failure.get() != null) {
                throw new IllegalStateException(failure.get());
            }
        }
    }

    private static List<ConsumerRecord<String, String>> living(Collection<ConsumerRecord<String, String>> latest) {
        return latest.stream().filter(record -> record.value() != null).toList();
    }

    /** The same event of another subject. */
    static ProducerRecord<String, String> copy(ConsumerRecord<String, String> model, String subject) {
        String old = model.key();
        var copy = new ProducerRecord<>(model.topic(), subject, model.value().replace(old, subject));
        for (Header header : model.headers()) {
            String text = new String(header.value(), UTF_8).replace(old, subject);
            copy.headers().add(new RecordHeader(header.key(), text.getBytes(UTF_8)));
        }
        return copy;
    }
}
