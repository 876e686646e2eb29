package fr.relais.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Keeps a view equal to some compacted topics.
 *
 * <p>Idea: every instance reads all partitions from the beginning, without a consumer group and without committed
 * offsets, since the view is rebuilt at each start. It has caught up when it has passed the end offsets seen at its
 * start. One thread applies, so what events do needs no locks among itself; another reads ahead of it. When the broker goes away the thread
 * waits and goes on from the positions it had; it ends only when closed.
 */
public final class TopicFollower implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(TopicFollower.class);

    private final Map<String, Object> kafka;
    private final ViewWriter view;
    private final Positions positions;
    private final ReadingThread thread = new ReadingThread("topic-follower");

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
        thread.start(this::run);
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
        while (!thread.isStopped()) {
            try (var opened = thread.open(kafka)) {
                follow(opened, log);
            } catch (WakeupException e) {
                LOG.debug("reading stops");
            } catch (KafkaException | IllegalStateException e) {
                LOG.warnf("reading pauses for %s: %s", ReadingThread.RETRY, e.getMessage());
                thread.pause();
            }
        }
        view.close();
    }

    private void follow(KafkaConsumer<byte[], byte[]> opened, ProgressLog log) {
        positions.assign(opened);
        view.recallDeadLetters(kafka, positions.topics());
        while (!thread.isStopped()) {
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
        ReadAhead.forEach(batch, view::read, read -> {
            view.apply(read);
            positions.passed(read.record());
        });
        view.batchApplied();
    }

    @Override
    public void close() {
        thread.close();
    }
}
