package fr.relais.intake;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** A daemon thread that reads topics until it is closed. */
final class ReadingThread implements AutoCloseable {
    /** Between a failure and the next try. */
    static final Duration RETRY = Duration.ofSeconds(2);

    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final String name;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private volatile @Nullable Thread thread;

    ReadingThread(String name) {
        this.name = name;
    }

    void start(Runnable reading) {
        thread = Thread.ofPlatform().name(name).daemon().start(reading);
    }

    boolean isStopped() {
        return stopped.get();
    }

    /** A consumer that {@link #close} wakes. */
    KafkaConsumer<byte[], byte[]> open(Map<String, Object> kafka) {
        var opened = new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer = opened;
        return opened;
    }

    /** Waits for {@link #RETRY}, or until it is closed. */
    void pause() {
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
                running.join(LAST_WORDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
