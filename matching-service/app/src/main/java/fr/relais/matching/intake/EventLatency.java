package fr.relais.matching.intake;

import fr.relais.intake.EventHandler;
import fr.relais.matching.delivery.Delivery;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Measures from an event's time to its being applied, once caught up: before, it would measure how old the topics are. */
final class EventLatency {
    private final Delivery delivery;
    private final Clock clock;
    private final MeterRegistry metrics;

    EventLatency(Delivery delivery, Clock clock, MeterRegistry metrics) {
        this.delivery = delivery;
        this.clock = clock;
        this.metrics = metrics;
    }

    Map<String, EventHandler> around(Map<String, EventHandler> handlers, BooleanSupplier caughtUp) {
        return handlers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> timed(entry.getKey(), entry.getValue(), caughtUp)));
    }

    private EventHandler timed(String topic, EventHandler handler, BooleanSupplier caughtUp) {
        Timer timer = Timer.builder("relais.matching.event.latency")
                .description("From an event's ce_time to its being in the index")
                .tag("topic", topic)
                .publishPercentileHistogram()
                .register(metrics);
        return event -> {
            EventHandler.Effect effect = handler.read(event);
            return () -> {
                if (!caughtUp.getAsBoolean()) {
                    effect.apply();
                } else {
                    delivery.comes(event.time());
                    effect.apply();
                    timer.record(Duration.between(event.time(), clock.instant()));
                }
            };
        };
    }
}
