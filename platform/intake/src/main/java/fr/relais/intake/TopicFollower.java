package fr.relais.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a view equal to some compacted topics.
 *
 * <p>Idea: every instance reads all partitions from the beginning, without a consumer group and without committed
 * offsets, since the view is rebuilt at each start. It has caught up when it has passed the end offsets seen at its
 * start. One thread reads and applies, so handlers need no locks among themselves. When the broker goes away the thread
 * waits and goes on from the positions it had; it ends only when closed.
 */
public final class TopicFollower implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(TopicFollower.class);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final Map<String, Object> kafka;
    private final ViewWriter view;
    private final Positions positions;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private volatile @Nullable Thread thread;

    /**
     * Follows nothing until {@link #start}.
     *
     * @param kafka client settings, {@code bootstrap.servers} among them
     * @param name of the reading service, kept with its dead letters
     * @param handlers one for each topic; the topics must exist by the time they are read
     * @param batches told of each batch, on the same thread
     */
    public TopicFollower(
            Map<String, Object> kafka,
            String name,
            Map<String, EventHandler> handlers,
            BatchListener batches,
            MeterRegistry metrics) {
        this.kafka = ConsumerSettings.of(kafka, name);
        this.positions = new Positions(handlers.keySet());
        this.view = new ViewWriter(kafka, name, Map.copyOf(handlers), batches, metrics);
        ProgressMetrics.register(metrics, positions.topics(), positions::progress);
    }

    /** Starts the reading thread. */
    public void start() {
        thread = Thread.ofPlatform().name("topic-follower").daemon().start(this::run);
    }

    /** True once the end offsets seen at the start have been passed; never false again. */
    public boolean caughtUp() {
        return positions.progress().caughtUp();
    }

    /** How far the reading is with what was there at the start. A read of a field, safe from any thread. */
    public Progress progress() {
        return positions.progress();
    }

    private void run() {
        var log = new ProgressLog(LOG::info, System::nanoTime);
        while (!stopped.get()) {
            try (var opened = new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer = opened;
                follow(opened, log);
            } catch (WakeupException e) {
                LOG.debug("reading stops");
            } catch (KafkaException | IllegalStateException e) {
                LOG.warnf("reading pauses for %s: %s", RETRY, e.getMessage());
                pause();
            }
        }
        view.close();
    }

    private void follow(KafkaConsumer<byte[], byte[]> opened, ProgressLog log) {
        positions.assign(opened);
        view.recallDeadLetters(kafka, positions.topics());
        while (!stopped.get()) {
            var batch = opened.poll(Duration.ofMillis(500));
            if (!batch.isEmpty()) {
                apply(batch, opened);
            }
            positions.refresh(opened);
            log.at(positions.progress());
        }
    }

    private void apply(ConsumerRecords<byte[], byte[]> batch, Consumer<byte[], byte[]> opened) {
        view.batchComes(batch.count(), Positions.lag(opened));
        for (var record : batch) {
            view.apply(record);
            positions.passed(record);
        }
        view.batchApplied();
    }

    private void pause() {
        try {
            var ignored = closing.await(RETRY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stopped.set(true);
        closing.countDown();
        var reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
        var running = thread;
        if (running != null) {
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
