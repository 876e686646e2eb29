package fr.relais.candidate;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.relais.testing.Servers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** What stands on a real topic. */
final class Topic {
    private Topic() {}

    /** All records of a key, from the beginning to the end as of now. */
    static List<ConsumerRecord<String, String>> records(String topic, String key) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Servers.shared().kafkaBootstrap());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
            }
            return found;
        }
    }

    /** The records of a key once there are that many. */
    static List<ConsumerRecord<String, String>> await(String topic, String key, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> records(topic, key), records -> records.size() >= count);
    }

    static String header(ConsumerRecord<String, String> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    static long sequence(ConsumerRecord<String, String> record) {
        return Long.parseLong(header(record, "ce_sequence"));
    }

    /** Publishes as another service would. */
    static void publish(String topic, String type, Map<String, String> valueByKey) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Servers.shared().kafkaBootstrap());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            valueByKey.forEach((key, value) -> {
                var produced = new ProducerRecord<>(topic, key, value);
                Map.of(
                                "ce_specversion", "1.0",
                                "ce_id", "test-" + key,
                                "ce_source", "/relais/skills-registry-service",
                                "ce_type", type,
                                "ce_subject", key,
                                "ce_time", "2026-01-01T00:00:00Z",
                                "ce_sequence", "1",
                                "content-type", "application/json")
                        .forEach((name, text) -> produced.headers().add(name, text.getBytes(UTF_8)));
                var ignored = producer.send(produced);
            });
            producer.flush();
        }
    }
}
