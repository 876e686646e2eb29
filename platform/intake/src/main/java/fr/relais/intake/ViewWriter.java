package fr.relais.intake;

import fr.relais.events.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Applies records to the view, or buries them. By the reading thread, but for {@link #read}. */
final class ViewWriter {
    private static final Logger LOG = Logger.getLogger(ViewWriter.class);

    private final Map<String, Object> kafka;
    private final String name;
    private final Map<String, EventHandler> handlers;
    private final BatchListener batches;
    private final Map<String, Counter> applied = new HashMap<>();
    private final Map<String, Counter> deadLettered = new HashMap<>();
    private final Buried buried;
    private @Nullable DeadLetters deadLetters;
    private boolean recalled;

    ViewWriter(
            Map<String, Object> kafka,
            String name,
            Map<String, EventHandler> handlers,
            BatchListener batches,
            MeterRegistry metrics) {
        this.kafka = kafka;
        this.name = name;
        this.handlers = handlers;
        this.batches = batches;
        this.buried = new Buried(name);
        for (var topic : handlers.keySet()) {
            applied.put(topic, metrics.counter("relais.intake.applied", "topic", topic));
            deadLettered.put(topic, metrics.counter("relais.intake.dead.letters", "topic", topic));
        }
    }

    /** Reads which records were buried by an earlier run; once. */
    void recallDeadLetters(Map<String, Object> settings, Set<String> topics) {
        if (recalled) {
            return;
        }
        try (var reader = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = new ArrayList<TopicPartition>();
            for (var topic : topics) {
                var infos = reader.partitionsFor(Topics.deadLetters(topic));
                infos.forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
            }
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            var ends = reader.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                reader.poll(Duration.ofMillis(500)).forEach(buried::note);
            }
        }
        recalled = true;
    }

    /** A record and what it does, which may be to be buried. */
    record Read(ConsumerRecord<byte[], byte[]> record, EventHandler.Effect effect) {}

    /** Safe from any thread. */
    Read read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return new Read(record, handler(record).read(CloudEventHeaders.read(record)));
        } catch (UnusableEvent e) {
            return new Read(record, () -> {
                throw e;
            });
        } catch (RuntimeException e) {
            return new Read(record, () -> {
                throw e;
            });
        }
    }

    void apply(Read read) {
        var record = read.record();
        try {
            read.effect().apply();
            counter(applied, record).increment();
        } catch (UnusableEvent | RuntimeException e) {
            bury(record, e);
        }
    }

    private EventHandler handler(ConsumerRecord<byte[], byte[]> record) throws UnusableEvent {
        var handler = handlers.get(record.topic());
        if (handler == null) {
            throw new UnusableEvent("no handler for the topic");
        }
        return handler;
    }

    private void bury(ConsumerRecord<byte[], byte[]> record, Exception cause) {
        if (buried.holds(record)) {
            return;
        }
        LOG.warnf(
                "dead letter: %s/%d/%d: %s",
                record.topic(),
                record.partition(),
                record.offset(),
                cause instanceof UnusableEvent ? cause.getMessage() : cause.toString());
        letters().store(record, cause);
        buried.add(record);
        counter(deadLettered, record).increment();
    }

    private static Counter counter(Map<String, Counter> counters, ConsumerRecord<byte[], byte[]> record) {
        var counter = counters.get(record.topic());
        if (counter == null) {
            throw new IllegalStateException("no counter for " + record.topic());
        }
        return counter;
    }

    private DeadLetters letters() {
        if (deadLetters == null) {
            deadLetters = new DeadLetters(kafka, name);
        }
        return deadLetters;
    }

    void batchComes(int size, long behindIt) {
        batches.comes(size, behindIt);
    }

    void batchApplied() {
        batches.applied();
    }

    void close() {
        if (deadLetters != null) {
            deadLetters.close();
        }
    }
}
