package fr.relais.outbox;

import java.util.List;

/** Sends batches in order; not reused after a failure. */
interface Sender extends AutoCloseable {
    /** Sends all and waits, bounded, for the acknowledgements. */
    Delivery send(List<PendingEvent> events);

    @Override
    void close();
}
