package fr.relais.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts every event of some topics into a store, in order.
 *
 * <p>Idea: events and offsets are stored in one transaction, so a crash neither loses nor repeats one, and a store that is
 * restored from a backup reads on from where it stands. The store lets one instance write; the others try again every two
 * seconds, and so does the writer when store or broker went away. A record that cannot be used is passed over: a recorder
 * stands beside a {@link TopicFollower} of the same service, which has it among the dead letters already.
 */
public final class TopicRecorder<T> implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(TopicRecorder.class);

    /** A transaction costs far more than another record in it, and the past can wait for a moment. */
    private static final Map<String, Object> GATHERING =
            Map.of("fetch.min.bytes", Integer.toString(1 << 20), "fetch.max.wait.ms", "250");

    private final Map<String, Object> kafka;
    private final Set<String> topics;
    private final EventStore<T> store;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final ReadingThread thread = new ReadingThread("topic-recorder");
    private volatile @Nullable Reach reach;

    /**
     * Records nothing until {@link #start}.
     *
     * @param kafka client settings, {@code bootstrap.servers} among them
     * @param name of the client
     */
    public TopicRecorder(
            Map<String, Object> kafka,
            String name,
            Set<String> topics,
            EventStore<T> store,
            Clock clock,
            MeterRegistry metrics) {
        this.kafka = new HashMap<>(ConsumerSettings.of(kafka, name));
        this.kafka.putAll(GATHERING);
        this.topics = Set.copyOf(topics);
        this.store = store;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * Starts the reading thread.
     *
     * @param mayBegin asked before each try: what has to be ready first should not share the machine with this
     */
    public void start(BooleanSupplier mayBegin) {
        thread.start(() -> run(mayBegin));
    }

    /** Records that wait to be stored, as of the last second or so; -1 when this instance does not write. */
    public long behind() {
        var held = reach;
        return held == null ? -1 : held.behind();
    }

    private void run(BooleanSupplier mayBegin) {
        while (!thread.isStopped()) {
            try (var writing = mayBegin.getAsBoolean() ? store.open() : null) {
                if (writing != null) {
                    record(writing);
                }
            } catch (WakeupException e) {
                LOG.debug("recording stops");
            } catch (RuntimeException e) {
                LOG.warnf("recording pauses for %s: %s", ReadingThread.RETRY, e.getMessage());
            }
            reach = null;
            thread.pause();
        }
    }

    private void record(EventStore.Writing<T> writing) {
        try (var opened = thread.open(kafka)) {
            var positions = new RecordedPositions(writing.next());
            positions.assign(opened, topics);
            var reading = new Reach(clock);
            reach = reading;
            while (!thread.isStopped()) {
                var polled = opened.poll(Duration.ofMillis(500));
                if (!polled.isEmpty()) {
                    writing.store(read(polled, positions));
                }
                reading.advance(opened).ifPresent(writing::reached);
            }
        }
    }

    private RecordedBatch<T> read(ConsumerRecords<byte[], byte[]> polled, RecordedPositions positions) {
        var entries = new ArrayList<T>(polled.count());
        var gap = false;
        for (var record : polled) {
            gap |= !positions.follows(record);
            try {
                entries.add(store.read(CloudEventHeaders.read(record)));
                count("relais.intake.recorded", record);
            } catch (UnusableEvent | RuntimeException e) {
                LOG.debugf("passed over: %s/%d/%d", record.topic(), record.partition(), record.offset());
                count("relais.intake.passed.over", record);
            }
        }
        return new RecordedBatch<>(entries, positions.takeMoved(), gap);
    }

    private void count(String name, ConsumerRecord<byte[], byte[]> record) {
        metrics.counter(name, "topic", record.topic()).increment();
    }

    @Override
    public void close() {
        thread.close();
    }
}
