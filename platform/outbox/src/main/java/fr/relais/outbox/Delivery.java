package fr.relais.outbox;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch.
 *
 * @param acknowledged rows that may be deleted: the broker has all of them, and every earlier row of their key in the batch
 * @param failure the first failure; null when all were acknowledged
 */
record Delivery(List<Long> acknowledged, @Nullable SendFailed failure) {

    /**
     * Waits for the acknowledgements of a batch.
     *
     * @param sent aligned with {@code events}
     * @param deadline by {@link System#nanoTime}
     */
    static Delivery of(List<PendingEvent> events, List<? extends Future<?>> sent, long deadline) {
        var acknowledged = new LinkedHashSet<Long>();
        var held = new HashSet<String>(); // subjects with an earlier row that is not acknowledged
        SendFailed failure = null;
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var cause = await(sent.get(i), deadline);
            if (cause != null) {
                held.add(event.subject());
                acknowledged.remove(event.seq()); // of a row that was sent in part all is sent again
                failure = failure == null ? new SendFailed(event.topic() + ": " + cause.getMessage(), cause) : failure;
            } else if (!held.contains(event.subject())) {
                acknowledged.add(event.seq());
            }
        }
        return new Delivery(List.copyOf(acknowledged), failure);
    }

    private static @Nullable Throwable await(Future<?> sent, long deadline) {
        try {
            sent.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        } catch (TimeoutException e) {
            return new TimeoutException("no acknowledgement in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        }
    }
}
