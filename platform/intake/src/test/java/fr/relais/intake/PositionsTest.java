package fr.relais.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class PositionsTest {
    private static final TopicPartition PEOPLE = new TopicPartition("people", 0);
    private static final TopicPartition MORE_PEOPLE = new TopicPartition("people", 1);
    private static final TopicPartition OFFERS = new TopicPartition("offers", 0);

    private final Positions positions = new Positions(Set.of("people", "offers"));
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");

    PositionsTest() {
        ProgressMetrics.register(metrics, positions.topics(), positions::progress);
        consumer.updatePartitions("people", List.of(info(PEOPLE), info(MORE_PEOPLE)));
        consumer.updatePartitions("offers", List.of(info(OFFERS)));
        consumer.updateBeginningOffsets(Map.of(PEOPLE, 10L, MORE_PEOPLE, 0L, OFFERS, 0L));
        consumer.updateEndOffsets(Map.of(PEOPLE, 14L, MORE_PEOPLE, 2L, OFFERS, 1L));
    }

    @Test
    void beforeTheBrokerIsReachedNothingIsClaimed() {
        assertThat(positions.progress()).isEqualTo(new Progress(-1, List.of()));
        assertThat(positions.progress().caughtUp()).isFalse();
        assertThat(gauge("present", "people")).isNaN();
    }

    @Test
    void theProgressIsCountedByTopicFromItsFirstRecordToTheEndAtTheStart() {
        positions.assign(consumer);
        assertThat(positions.progress().topics())
                .containsExactly(new TopicProgress("offers", 0, 1), new TopicProgress("people", 0, 6));
        read(PEOPLE, 10, 11);
        read(OFFERS, 0);
        assertThat(positions.progress())
                .isEqualTo(
                        new Progress(4, List.of(new TopicProgress("offers", 1, 1), new TopicProgress("people", 2, 6))));
        assertThat(gauge("present", "people")).isEqualTo(6);
        assertThat(gauge("read", "people")).isEqualTo(2);
    }

    @Test
    void whatComesLaterIsNeitherWaitedForNorCounted() {
        positions.assign(consumer);
        consumer.updateEndOffsets(Map.of(PEOPLE, 15L));
        read(PEOPLE, 10, 11, 12, 13, 14);
        read(MORE_PEOPLE, 0, 1);
        read(OFFERS, 0);
        assertThat(positions.progress())
                .isEqualTo(
                        new Progress(0, List.of(new TopicProgress("offers", 1, 1), new TopicProgress("people", 6, 6))));
        assertThat(positions.progress().caughtUp()).isTrue();
    }

    @Test
    void aHealthCheckShowsEachTopicAndWhatIsLeft() {
        positions.assign(consumer);
        read(PEOPLE, 10);
        HealthCheckResponse shown =
                positions.progress().tell(HealthCheckResponse.named("view")).build();
        assertThat(shown.getData().orElseThrow())
                .containsExactlyInAnyOrderEntriesOf(Map.of("behind", 6L, "people", "1 of 6", "offers", "0 of 1"));
    }

    private void read(TopicPartition from, long... offsets) {
        for (long offset : offsets) {
            consumer.addRecord(
                    new ConsumerRecord<>(from.topic(), from.partition(), offset, new byte[] {1}, new byte[] {1}));
        }
        consumer.poll(Duration.ZERO).forEach(positions::passed);
        positions.refresh(consumer);
    }

    private double gauge(String part, String topic) {
        return metrics.get("relais.intake.start." + part)
                .tag("topic", topic)
                .gauge()
                .value();
    }

    private static PartitionInfo info(TopicPartition partition) {
        return new PartitionInfo(partition.topic(), partition.partition(), Node.noNode(), new Node[0], new Node[0]);
    }
}
