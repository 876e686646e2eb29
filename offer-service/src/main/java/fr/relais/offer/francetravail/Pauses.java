package fr.relais.offer.francetravail;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits that end when the service stops. */
@ApplicationScoped
class Pauses {
    private final CountDownLatch stopping = new CountDownLatch(1);

    /** @throws IllegalStateException when the service stops meanwhile: what was to follow does not */
    void pause(Duration length) {
        try {
            if (stopping.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the service stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stops", e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }
}
