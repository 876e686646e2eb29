package fr.relais.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.relais.testing.Servers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A store that is filled from a real topic. */
class TopicRecorderIT {
    private final Servers servers = Servers.shared();
    private final Map<String, Object> kafka = Map.of("bootstrap.servers", servers.kafkaBootstrap());
    private final String topic = servers.newTopic("recorded", 1, Map.of());
    private final KeptList store = new KeptList();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AtomicBoolean mayBegin = new AtomicBoolean(true);
    private final List<TopicRecorder<String>> recorders = new ArrayList<>();
    private final KafkaProducer<String, @Nullable String> producer =
            new KafkaProducer<String, @Nullable String>(kafka, new StringSerializer(), new StringSerializer());

    @AfterEach
    void stop() {
        recorders.forEach(TopicRecorder::close);
        producer.close();
    }

    @Test
    void everyEventIsStoredOnceInOrderAlsoOverARestart() {
        send("a", 1, "{}");
        send("a", 2, "{}");
        TopicRecorder<String> first = record();
        await().until(() -> store.entries().size() == 2);
        first.close();
        send("a", 3, null);
        send("b", 1, "{}");
        record();
        await().until(() -> store.entries().size() >= 4);
        assertThat(store.entries()).containsExactly("a 1", "a 2", "a ends", "b 1");
        assertThat(store.hasGap()).isFalse();
    }

    @Test
    void nothingIsRecordedBeforeItMayBegin() {
        mayBegin.set(false);
        TopicRecorder<String> recorder = record();
        send("a", 1, "{}");
        await().during(Duration.ofSeconds(3))
                .until(() -> recorder.behind() == -1 && store.entries().isEmpty());
        mayBegin.set(true);
        await().until(() -> store.entries().size() == 1);
    }

    @Test
    void whatTheStoreDidNotTakeIsReadAgain() {
        store.failing(true);
        record();
        send("a", 1, "{}");
        await().until(() ->
                metrics.counter("relais.intake.recorded", "topic", topic).count() > 1);
        store.failing(false);
        await().until(() -> !store.entries().isEmpty());
        assertThat(store.entries()).containsExactly("a 1");
    }

    @Test
    void onlyOneRecordsAndAnotherTakesOver() {
        TopicRecorder<String> first = record();
        await().until(() -> first.behind() == 0);
        TopicRecorder<String> second = record();
        assertThat(second.behind()).isEqualTo(-1);
        send("a", 1, "{}");
        await().until(() -> store.entries().size() == 1);
        first.close();
        send("a", 2, "{}");
        await().until(() -> second.behind() == 0);
        assertThat(store.entries()).containsExactly("a 1", "a 2");
    }

    @Test
    void whatCannotBeUsedIsPassedOver() {
        assertThat(producer.send(new ProducerRecord<>(topic, "bare", "{}"))).succeedsWithin(Duration.ofSeconds(10));
        send("empty", 1, "");
        send("good", 1, "{}");
        record();
        await().until(() -> !store.entries().isEmpty());
        assertThat(store.entries()).containsExactly("good 1");
        assertThat(metrics.counter("relais.intake.passed.over", "topic", topic).count())
                .isEqualTo(2);
    }

    @Test
    void whatWasGoneBeforeItWasReadIsAGap() throws ExecutionException, InterruptedException {
        send("a", 1, "{}");
        send("a", 2, "{}");
        try (var admin = Admin.create(kafka)) {
            admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(1)))
                    .all()
                    .get();
        }
        record();
        await().until(() -> !store.entries().isEmpty());
        assertThat(store.entries()).containsExactly("a 2");
        assertThat(store.hasGap()).isTrue();
    }

    @Test
    void theReachPassesWhatWasSentBefore() {
        record();
        send("a", 1, "{}");
        var sent = Clock.systemUTC().instant();
        await().until(() -> store.reached().isAfter(sent));
        assertThat(store.entries()).containsExactly("a 1");
    }

    private TopicRecorder<String> record() {
        var recorder = new TopicRecorder<>(kafka, "recorder", Set.of(topic), store, Clock.systemUTC(), metrics);
        recorders.add(recorder);
        recorder.start(mayBegin::get);
        return recorder;
    }

    private void send(String key, long sequence, @Nullable String data) {
        var event = new ProducerRecord<String, @Nullable String>(topic, key, data);
        event.headers().add("ce_type", "relais.test.v1".getBytes(UTF_8));
        event.headers().add("ce_sequence", Long.toString(sequence).getBytes(UTF_8));
        event.headers().add("ce_time", "2025-02-03T10:00:00Z".getBytes(UTF_8));
        assertThat(producer.send(event)).succeedsWithin(Duration.ofSeconds(10));
    }
}
