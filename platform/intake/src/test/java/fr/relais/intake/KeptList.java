package fr.relais.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A store in memory that outlives its recorders, as a database does, and fails on demand. */
final class KeptList implements EventStore<String> {
    private final List<String> entries = new ArrayList<>();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private boolean open;
    private boolean gap;
    private boolean failing;
    private Instant reached = Instant.MIN;

    @Override
    public String read(Incoming event) throws UnusableEvent {
        if (event.isTombstone()) {
            return event.key() + " ends";
        }
        if (event.data() != null && event.data().length == 0) {
            throw new UnusableEvent("empty");
        }
        return event.key() + " " + event.sequence();
    }

    @Override
    public synchronized @Nullable Writing<String> open() {
        if (open) {
            return null;
        }
        open = true;
        return new Hand();
    }

    synchronized List<String> entries() {
        return List.copyOf(entries);
    }

    synchronized boolean hasGap() {
        return gap;
    }

    synchronized Instant reached() {
        return reached;
    }

    synchronized void failing(boolean now) {
        failing = now;
    }

    private final class Hand implements Writing<String> {
        @Override
        public Map<TopicPartition, Long> next() {
            synchronized (KeptList.this) {
                return Map.copyOf(next);
            }
        }

        @Override
        public void store(RecordedBatch<String> batch) {
            synchronized (KeptList.this) {
                if (failing) {
                    throw new IllegalStateException("the store is away");
                }
                entries.addAll(batch.entries());
                next.putAll(batch.next());
                gap |= batch.gap();
            }
        }

        @Override
        public void reached(Instant moment) {
            synchronized (KeptList.this) {
                reached = moment;
            }
        }

        @Override
        public void close() {
            synchronized (KeptList.this) {
                open = false;
            }
        }
    }
}
