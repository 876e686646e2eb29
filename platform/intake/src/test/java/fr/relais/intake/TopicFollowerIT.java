package fr.relais.intake;

import static fr.relais.testing.TopicReader.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.events.CandidateErased;
import fr.relais.events.Topics;
import fr.relais.testing.Servers;
import fr.relais.testing.TopicReader;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A view that follows real topics. */
class TopicFollowerIT {
    private static final String SAMPLE =
            "{\"candidateId\":\"01928d2e-6f10-7c55-9a00-1b2c3d4e5f60\",\"version\":1,\"erasedAt\":\"2025-02-03T10:00:00Z\"}";

    private final Servers servers = Servers.shared();
    private final Map<String, Object> kafka = Map.of("bootstrap.servers", servers.kafkaBootstrap());
    private final Map<String, Long> view = new ConcurrentHashMap<>();
    private final EventJson json = new EventJson(new ObjectMapper().findAndRegisterModules());
    private final List<TopicFollower> followers = new ArrayList<>();
    private final KafkaProducer<String, @Nullable String> producer =
            new KafkaProducer<String, @Nullable String>(kafka, new StringSerializer(), new StringSerializer());
    private String topic = "";

    @BeforeEach
    void aTopicWithItsDeadLetters() throws ExecutionException, InterruptedException {
        topic = servers.newTopic("followed", 3, Map.of());
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(Topics.deadLetters(topic), Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    @AfterEach
    void stop() {
        followers.forEach(TopicFollower::close);
        producer.close();
    }

    @Test
    void aViewHoldsTheLatestOfEachKeyOnceItHasCaughtUp() {
        for (int key = 0; key < 50; key++) {
            send("k" + key, 1, SAMPLE);
            send("k" + key, 2, SAMPLE);
        }
        send("k7", 3, null);
        var follower = follow();
        await().until(follower::caughtUp);
        assertThat(view).hasSize(49).doesNotContainKey("k7");
        send("k7", 4, SAMPLE);
        await().untilAsserted(() -> assertThat(view).containsEntry("k7", 4L));
    }

    @Test
    void manyAreAppliedInOrderAlsoThoseThatAreReadAhead() {
        var applied = new ArrayList<Long>();
        for (int version = 1; version <= 1_100; version++) {
            var ignored = producer.send(event(0, "k", version % 100 == 0 ? "none" : Integer.toString(version), SAMPLE));
        }
        producer.flush();
        var follower = follow(event -> () -> applied.add(event.sequence()));
        await().until(follower::caughtUp);
        assertThat(applied)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 1_100)
                        .filter(version -> version % 100 != 0)
                        .boxed()
                        .toList());
        deadLetters(11);
    }

    @Test
    void anEmptyTopicIsCaughtUpAtOnce() {
        await().until(follow()::caughtUp);
    }

    @Test
    void whileItReadsAFollowerTellsHowFarItIs() {
        sendTo(0, "first", "1", SAMPLE);
        sendTo(2, "second", "1", SAMPLE);
        var held = new CountDownLatch(1);
        var follower = follow(event -> {
            var effect = read(event);
            return () -> {
                if (event.partition() == 2) {
                    await().until(() -> held.getCount() == 0);
                }
                effect.apply();
            };
        });
        await().until(() -> follower.progress().behind() > 0);
        assertThat(follower.caughtUp()).isFalse();
        assertThat(follower.progress().topics())
                .singleElement()
                .matches(of -> of.topic().equals(topic) && of.present() == 2 && of.read() < 2);
        held.countDown();
        await().until(follower::caughtUp);
        assertThat(follower.progress()).isEqualTo(new Progress(0, List.of(new TopicProgress(topic, 2, 2))));
    }

    @Test
    void poisonGoesToTheDeadLettersWithItsCauseAndThePartitionGoesOn() {
        produce(new ProducerRecord<>(topic, 0, "bare", "{}"));
        sendTo(0, "text", "1", "not JSON");
        sendTo(0, "wrong", "1", "{\"candidateId\":7}");
        sendTo(0, "version", "minus one", SAMPLE);
        sendTo(0, "large", "1", "\"" + "x".repeat(900_000) + "\"");
        sendTo(0, "good", "1", SAMPLE);
        follow();
        await().untilAsserted(() -> assertThat(view).containsOnlyKeys("good"));
        assertThat(deadLetters(5))
                .extracting(letter -> header(letter, "dead-letter-reason"))
                .containsExactly(
                        "header ce_type is missing",
                        "not JSON",
                        "not a CandidateErased at /candidateId",
                        "header ce_sequence is not a number",
                        "not a CandidateErased at /");
    }

    @Test
    void aRestartDoesNotBuryTheSameRecordAgain() {
        sendTo(1, "text", "1", "not JSON");
        follow();
        deadLetters(1);
        sendTo(1, "more", "1", "not JSON either");
        await().until(follow()::caughtUp);
        assertThat(deadLetters(2))
                .extracting(letter -> header(letter, "dead-letter-offset"))
                .contains("0", "1");
    }

    private TopicFollower follow() {
        return follow(this::read);
    }

    private TopicFollower follow(EventHandler handler) {
        followers.forEach(TopicFollower::close);
        var follower = new TopicFollower(kafka, "reader", Map.of(topic, handler), () -> {}, new SimpleMeterRegistry());
        followers.add(follower);
        follower.start();
        return follower;
    }

    private EventHandler.Effect read(Incoming event) throws UnusableEvent {
        if (event.isTombstone()) {
            return () -> view.remove(event.key());
        }
        json.read(event, CandidateErased.class);
        return () -> view.put(event.key(), event.sequence());
    }

    private void send(String key, long sequence, @Nullable String data) {
        produce(event(null, key, Long.toString(sequence), data));
    }

    private void produce(ProducerRecord<String, @Nullable String> event) {
        assertThat(producer.send(event)).succeedsWithin(Duration.ofSeconds(10));
    }

    private void sendTo(int partition, String key, String sequence, String data) {
        produce(event(partition, key, sequence, data));
    }

    private ProducerRecord<String, @Nullable String> event(
            @Nullable Integer partition, String key, String sequence, @Nullable String data) {
        var event = new ProducerRecord<String, @Nullable String>(topic, partition, key, data);
        event.headers().add("ce_type", "relais.test.v1".getBytes(UTF_8));
        event.headers().add("ce_sequence", sequence.getBytes(UTF_8));
        event.headers().add("ce_time", "2025-02-03T10:00:00Z".getBytes(UTF_8));
        return event;
    }

    private List<ConsumerRecord<String, String>> deadLetters(int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> TopicReader.all(Topics.deadLetters(topic)), letters -> letters.size() == count);
    }
}
