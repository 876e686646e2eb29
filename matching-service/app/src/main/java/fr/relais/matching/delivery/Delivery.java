package fr.relais.matching.delivery;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Tells others of changed shortlists for as long as the service lives. */
@ApplicationScoped
public class Delivery {
    private final DeliveryLoop loop;
    private final DeliveryMetrics metrics;
    private volatile @Nullable Thread thread;

    Delivery(Untold untold, ShortlistWriter writer, ShortlistFeed feed, DeliveryMetrics metrics) {
        this.metrics = metrics;
        loop = new DeliveryLoop(untold, writer, feed, metrics);
    }

    /** Begins once the index has all that was there at the start: before, shortlists would miss people. */
    public void start(BooleanSupplier caughtUp) {
        thread = Thread.ofPlatform().name("delivery").daemon().start(() -> loop.run(caughtUp));
    }

    /** An event of that time is about to be applied. */
    public void comes(Instant event) {
        metrics.comes(event);
    }

    /** A batch of changes is in the index, and so many more wait behind it. */
    public void changed(long more) {
        loop.changed(more);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
        Thread running = thread;
        if (running != null) {
            running.join(Duration.ofSeconds(5));
        }
    }
}
