package fr.relais.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** How far the reading has come, and whether it has passed what was there at the start. Written by one thread. */
final class Positions {
    private final Set<String> topics;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Map<TopicPartition, Long> origin = new HashMap<>();
    private final Map<TopicPartition, Long> goal = new HashMap<>();
    private volatile Progress progress = Progress.UNKNOWN;

    Positions(Set<String> topics) {
        this.topics = Set.copyOf(topics);
    }

    Set<String> topics() {
        return topics;
    }

    Progress progress() {
        return progress;
    }

    /** Assigns all partitions and goes to where the reading stopped, or to the beginning. */
    void assign(Consumer<byte[], byte[]> consumer) {
        var partitions = partitions(consumer);
        consumer.assign(partitions);
        var beginnings = consumer.beginningOffsets(partitions);
        for (var partition : partitions) {
            consumer.seek(partition, next.computeIfAbsent(partition, beginnings::get));
        }
        if (goal.isEmpty()) {
            origin.putAll(beginnings);
            goal.putAll(consumer.endOffsets(partitions));
        }
        refresh(consumer);
    }

    private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        var partitions = new ArrayList<TopicPartition>();
        for (var topic : topics) {
            var found = consumer.partitionsFor(topic);
            if (found == null || found.isEmpty()) {
                throw new IllegalStateException("topic " + topic + " does not exist");
            }
            found.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        return partitions;
    }

    /** Records behind those that were polled, as far as the last answers of the brokers tell; asks none. */
    static long lag(Consumer<byte[], byte[]> consumer) {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    void passed(ConsumerRecord<byte[], byte[]> record) {
        next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
    }

    /** Counts what is left; asks the consumer, since the last offsets may be markers that no record stands for. */
    void refresh(Consumer<byte[], byte[]> consumer) {
        if (progress.caughtUp()) {
            return;
        }
        long behind = 0;
        Map<String, TopicProgress> byTopic = new TreeMap<>();
        for (var end : goal.entrySet()) {
            var partition = end.getKey();
            long present = end.getValue() - origin.getOrDefault(partition, 0L);
            long left = Math.max(0, end.getValue() - consumer.position(partition));
            behind += left;
            byTopic.merge(
                    partition.topic(),
                    new TopicProgress(partition.topic(), present - left, present),
                    TopicProgress::plus);
        }
        progress = new Progress(behind, List.copyOf(byTopic.values()));
    }
}
