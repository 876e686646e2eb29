package fr.relais.intake;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Events to store together.
 *
 * @param entries in the order of each partition
 * @param next the offsets to read on from afterwards, of the partitions in which there was something
 * @param gap whether records were gone before they were read: compaction had removed them
 */
public record RecordedBatch<T>(List<T> entries, Map<TopicPartition, Long> next, boolean gap) {
    public RecordedBatch {
        entries = List.copyOf(entries);
        next = Map.copyOf(next);
    }
}
