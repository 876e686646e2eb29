package fr.relais.skills;

import fr.relais.testing.Servers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what is on a topic now, from the beginning to the end. */
public final class TopicReader {
    private TopicReader() {}

    /** All records, in the order of each partition. */
    public static List<ConsumerRecord<String, String>> all(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Servers.shared().kafkaBootstrap());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** The last record of each key. */
    public static Map<String, ConsumerRecord<String, String>> latest(String topic) {
        var latest = new HashMap<String, ConsumerRecord<String, String>>();
        all(topic).forEach(record -> latest.put(record.key(), record));
        return latest;
    }

    /** A header's text. */
    public static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
