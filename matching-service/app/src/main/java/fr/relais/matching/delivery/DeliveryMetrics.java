package fr.relais.matching.delivery;

import fr.relais.matching.index.LiveIndex;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long others wait for a change, and what keeping the lists costs. */
@ApplicationScoped
class DeliveryMetrics {
    private final Clock clock;
    private final ShortlistTable table;
    private final Timer latency;
    private @Nullable Instant oldest;

    DeliveryMetrics(LiveIndex index, ShortlistTable table, Clock clock, MeterRegistry metrics) {
        this.clock = clock;
        this.table = table;
        latency = Timer.builder("relais.matching.shortlist.latency")
                .description("From the ce_time of the oldest event that a writing of shortlists took in to its commit")
                .publishPercentileHistogram()
                .register(metrics);
        Gauge.builder("relais.matching.shortlists", this, DeliveryMetrics::kept)
                .description("Shortlists of published offers that are stored")
                .register(metrics);
        FunctionCounter.builder("relais.matching.shortlist.refills", index, LiveIndex::refills)
                .description("Shortlists that ran short and were ranked anew")
                .register(metrics);
        FunctionCounter.builder("relais.matching.shortlist.bursts", index, LiveIndex::bursts)
                .description("Bursts after which every shortlist was ranked anew")
                .register(metrics);
    }

    /** An event of that time is about to be applied. */
    synchronized void comes(Instant event) {
        if (oldest == null || event.isBefore(oldest)) {
            oldest = event;
        }
    }

    /** Forgets the events whose changes are being taken; null when there were none. */
    synchronized @Nullable Instant takeOldest() {
        Instant taken = oldest;
        oldest = null;
        return taken;
    }

    /** Shortlists were stored that tell of events from {@code first} on. */
    void stored(Instant first) {
        latency.record(Duration.between(first, clock.instant()));
    }

    private double kept() {
        try {
            return table.countPublished();
        } catch (IllegalStateException e) {
            return Double.NaN; // a scrape must not fail because the database is away
        }
    }
}
