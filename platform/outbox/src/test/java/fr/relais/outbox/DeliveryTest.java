package fr.relais.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final CompletableFuture<String> ACKNOWLEDGED = CompletableFuture.completedFuture("offset");
    private static final CompletableFuture<String> REFUSED =
            CompletableFuture.failedFuture(new IllegalStateException("too large"));

    @Test
    void aRowBehindAFailedOneOfItsKeyStaysSoThatOrderIsKept() {
        var delivery = Delivery.of(
                List.of(row(1, "a"), row(2, "a"), row(3, "b")),
                List.of(REFUSED, ACKNOWLEDGED, ACKNOWLEDGED),
                System.nanoTime());
        assertThat(delivery.acknowledged()).containsExactly(3L);
        assertThat(delivery.failure()).hasMessageContaining("too large");
    }

    @Test
    void aRowBeforeTheFailedOneIsDone() {
        var delivery =
                Delivery.of(List.of(row(1, "a"), row(2, "a")), List.of(ACKNOWLEDGED, REFUSED), System.nanoTime());
        assertThat(delivery.acknowledged()).containsExactly(1L);
    }

    @Test
    void aRowThatWasSentInPartStays() {
        var delivery = Delivery.of(
                List.of(row(1, "a"), row(1, "a"), row(1, "a"), row(2, "b"), row(2, "b")),
                List.of(ACKNOWLEDGED, REFUSED, ACKNOWLEDGED, ACKNOWLEDGED, ACKNOWLEDGED),
                System.nanoTime());
        assertThat(delivery.acknowledged()).containsExactly(2L);
    }

    @Test
    void theWaitForASilentBrokerEnds() {
        var patience = Duration.ofMillis(20).toNanos();
        var delivery = Delivery.of(
                List.of(row(1, "a")), List.of(new CompletableFuture<String>()), System.nanoTime() + patience);
        assertThat(delivery.acknowledged()).isEmpty();
        assertThat(delivery.failure()).hasMessageContaining("no acknowledgement");
    }

    private static PendingEvent row(long seq, String key) {
        return new PendingEvent(seq, new UUID(0, seq), "topic", key, "type", seq, Instant.EPOCH, null, "{}");
    }
}
