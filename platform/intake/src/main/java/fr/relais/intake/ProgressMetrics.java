package fr.relais.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** The progress of a start as gauges by topic; not a number while the broker has not been reached. */
final class ProgressMetrics {
    private ProgressMetrics() {}

    static void register(MeterRegistry metrics, Set<String> topics, Supplier<Progress> progress) {
        for (String topic : topics) {
            Gauge.builder("relais.intake.start.present", () -> of(topic, progress.get(), TopicProgress::present))
                    .description("Records on the topic when the reading began")
                    .tag("topic", topic)
                    .register(metrics);
            Gauge.builder("relais.intake.start.read", () -> of(topic, progress.get(), TopicProgress::read))
                    .description("How many of them have been read")
                    .tag("topic", topic)
                    .register(metrics);
        }
    }

    private static double of(String topic, Progress progress, ToLongFunction<TopicProgress> part) {
        return progress.topics().stream()
                .filter(one -> one.topic().equals(topic))
                .mapToDouble(part::applyAsLong)
                .findFirst()
                .orElse(Double.NaN);
    }
}
