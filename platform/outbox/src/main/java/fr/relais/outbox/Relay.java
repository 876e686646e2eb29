package fr.relais.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Moves rows from the outbox to Kafka until it is closed.
 *
 * <p>Idea: one relay a database at a time (advisory lock), so the order of rows is the order of sends; an idempotent
 * producer keeps that order in each partition; a row is deleted only after the broker has acknowledged it and every
 * earlier row of its key. A crash between the two sends a row again: at least once, never lost. A broker or database
 * that is away costs back-off up to ten seconds, never an end of the loop. A new row wakes the relay by NOTIFY; the
 * poll once a second only guards against a lost notification.
 */
final class Relay implements AutoCloseable, Runnable {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int BATCH = 1_000;
    private static final Duration POLL = Duration.ofSeconds(1);

    private final DataSource database;
    private final Supplier<Sender> senders;
    private final BackOff backOff = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(10));
    private final AtomicBoolean stopped = new AtomicBoolean();

    /** @param senders opens a sender; asked again after each failure */
    Relay(DataSource database, Supplier<Sender> senders) {
        this.database = database;
        this.senders = senders;
    }

    @Override
    public void run() {
        while (!stopped.get()) {
            try (var table = OutboxTable.open(database);
                    var sender = senders.get()) {
                relay(table, sender);
            } catch (SQLException | SendFailed | RuntimeException e) {
                if (!stopped.get()) {
                    LOG.warnf("outbox relay waits %s: %s", backOff.next(), e.getMessage());
                    backOff.pause(stopped);
                }
            }
        }
    }

    private void relay(OutboxTable table, Sender sender) throws SQLException, SendFailed {
        while (!stopped.get() && !table.tryLead()) {
            table.awaitRows(POLL);
        }
        while (!stopped.get()) {
            if (relayBatch(table, sender) < BATCH) {
                table.awaitRows(POLL);
            }
        }
    }

    private int relayBatch(OutboxTable table, Sender sender) throws SQLException, SendFailed {
        var events = table.oldest(BATCH);
        if (!events.isEmpty()) {
            var failure = deliver(table, sender, events);
            if (failure != null) {
                throw failure;
            }
            backOff.reset();
        }
        return events.size();
    }

    private static @Nullable SendFailed deliver(OutboxTable table, Sender sender, List<PendingEvent> events)
            throws SQLException {
        var delivery = sender.send(events);
        if (!delivery.acknowledged().isEmpty()) {
            table.delete(delivery.acknowledged());
        }
        return delivery.failure();
    }

    @Override
    public void close() {
        stopped.set(true);
        backOff.wake();
    }
}
