package fr.relais.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands on a topic of the shared broker now, from the beginning to the end. The value of a tombstone is null. */
public final class TopicReader {
    private TopicReader() {}

    /** All records, in the order of each partition. */
    public static List<ConsumerRecord<String, String>> all(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Servers.shared().kafkaBootstrap());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** All records of a key, oldest first. */
    public static List<ConsumerRecord<String, String>> of(String topic, String key) {
        return all(topic).stream().filter(record -> key.equals(record.key())).toList();
    }

    /** The last record of each key. */
    public static Map<String, ConsumerRecord<String, String>> latest(String topic) {
        Map<String, ConsumerRecord<String, String>> latest = new HashMap<>();
        all(topic).forEach(record -> latest.put(record.key(), record));
        return latest;
    }

    /** The text of a header that is there. */
    public static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    /** The subject's version. */
    public static long sequence(ConsumerRecord<?, ?> record) {
        return Long.parseLong(header(record, "ce_sequence"));
    }
}
