package fr.relais.matching.stream;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The service is about to stop: it then waits for open requests, and streams would not end by themselves. */
@ApplicationScoped
class Stop {
    private final BroadcastProcessor<Void> processor = BroadcastProcessor.create();

    /** Has no items; completes when the service stops, at once when it does so already. */
    Multi<Void> signal() {
        return processor;
    }

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        processor.onComplete();
    }
}
