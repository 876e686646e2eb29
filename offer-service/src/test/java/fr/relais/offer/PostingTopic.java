package fr.relais.offer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import fr.relais.events.Topics;
import fr.relais.testing.Servers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the service under test has published about offers, once its outbox is empty. */
public final class PostingTopic {
    private final DataSource database;

    public PostingTopic(DataSource database) {
        this.database = database;
    }

    /** All records, in the order of each partition. */
    public List<ConsumerRecord<String, String>> all() {
        await().atMost(Duration.ofSeconds(60)).until(() -> number("select count(*) from outbox") == 0);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Servers.shared().kafkaBootstrap());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.POSTING).stream()
                    .map(info -> new TopicPartition(Topics.POSTING, info.partition()))
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

    /** The records of one offer, oldest first. */
    public List<ConsumerRecord<String, String>> of(String offer) {
        return all().stream().filter(record -> record.key().equals(offer)).toList();
    }

    /** The last record of each offer. */
    public Map<String, ConsumerRecord<String, String>> latest() {
        var latest = new HashMap<String, ConsumerRecord<String, String>>();
        all().forEach(record -> latest.put(record.key(), record));
        return latest;
    }

    public static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    /** A number out of the service's database. */
    public long number(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
