package fr.relais.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Where a recorder reads on, and whether what it reads follows on what it read. For one thread. */
final class RecordedPositions {
    private final Map<TopicPartition, Long> next;
    private final Map<TopicPartition, Long> moved = new HashMap<>();

    RecordedPositions(Map<TopicPartition, Long> next) {
        this.next = new HashMap<>(next);
    }

    /** Assigns all partitions and goes to where the reading stopped. */
    void assign(Consumer<byte[], byte[]> consumer, Set<String> topics) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (var topic : topics) {
            var found = consumer.partitionsFor(topic);
            if (found == null || found.isEmpty()) {
                throw new IllegalStateException("topic " + topic + " does not exist");
            }
            found.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        consumer.assign(partitions);
        for (var partition : partitions) {
            consumer.seek(partition, next.computeIfAbsent(partition, first -> 0L));
        }
    }

    /** True when the record is the one that was expected. Our publishers use no transactions, so offsets have no holes. */
    boolean follows(ConsumerRecord<byte[], byte[]> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        var expected = next.put(partition, record.offset() + 1);
        moved.put(partition, record.offset() + 1);
        return expected != null && expected == record.offset();
    }

    /** Where to read on in the partitions that moved since the last call. */
    Map<TopicPartition, Long> takeMoved() {
        var taken = Map.copyOf(moved);
        moved.clear();
        return taken;
    }
}
