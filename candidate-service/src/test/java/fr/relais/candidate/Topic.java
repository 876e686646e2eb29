package fr.relais.candidate;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.relais.testing.Servers;
import fr.relais.testing.TopicReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** What stands on a real topic. */
final class Topic {
    private Topic() {}

    /** The records of a key once there are that many. */
    static List<ConsumerRecord<String, String>> await(String topic, String key, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> TopicReader.of(topic, key), records -> records.size() >= count);
    }

    /** Publishes first versions as another service would. */
    static void publish(String topic, String type, Map<String, String> valueByKey) {
        publish(topic, type, 1, valueByKey);
    }

    static void publish(String topic, String type, long version, Map<String, String> valueByKey) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Servers.shared().kafkaBootstrap());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            valueByKey.forEach((key, value) -> {
                var produced = new ProducerRecord<>(topic, key, value);
                Map.of(
                                "ce_specversion",
                                "1.0",
                                "ce_id",
                                "test-" + key,
                                "ce_source",
                                "/relais/skills-registry-service",
                                "ce_type",
                                type,
                                "ce_subject",
                                key,
                                "ce_time",
                                "2026-01-01T00:00:00Z",
                                "ce_sequence",
                                Long.toString(version),
                                "content-type",
                                "application/json")
                        .forEach((name, text) -> produced.headers().add(name, text.getBytes(UTF_8)));
                var ignored = producer.send(produced);
            });
            producer.flush();
        }
    }
}
