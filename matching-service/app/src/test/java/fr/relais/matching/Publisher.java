package fr.relais.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.events.EventTypes;
import fr.relais.events.Topics;
import fr.relais.matching.index.LiveIndex;
import fr.relais.testing.Servers;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** Publishes events as the other services do, and takes back what it published. */
public final class Publisher implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Servers.shared().kafkaBootstrap(), "acks", "all", "linger.ms", 0),
            new StringSerializer(),
            new ByteArraySerializer());
    private final Map<String, Long> candidates = new LinkedHashMap<>();
    private final Map<String, Long> offers = new LinkedHashMap<>();

    public void profile(JsonNode profile, long version) {
        String id = profile.get("candidateId").textValue();
        candidates.merge(id, version, Math::max);
        send(Topics.PROFILE, id, headers(EventTypes.PROFILE_PUBLISHED, id, version), bytes(profile));
    }

    /** As fast as the broker takes them. */
    public void profiles(List<JsonNode> profiles, long version) {
        for (JsonNode profile : profiles) {
            String id = profile.get("candidateId").textValue();
            candidates.merge(id, version, Math::max);
            var message = new ProducerRecord<>(Topics.PROFILE, id, bytes(profile));
            add(headers(EventTypes.PROFILE_PUBLISHED, id, version), message);
            var _ = producer.send(message);
        }
        producer.flush();
    }

    public void offer(JsonNode offer, String type, long version) {
        String id = offer.get("offerId").textValue();
        offers.merge(id, version, Math::max);
        send(Topics.POSTING, id, headers(type, id, version), bytes(offer));
    }

    public void offer(JsonNode offer, long version) {
        offer(offer, EventTypes.OFFER_PUBLISHED, version);
    }

    public void access(JsonNode access, long version) {
        String id = access.get("candidateId").textValue();
        send(Topics.ACCESS, id, headers(EventTypes.ACCESS_PUBLISHED, id, version), bytes(access));
    }

    public void tombstone(String topic, String key, String type, long version) {
        send(topic, key, headers(type, key, version), null);
    }

    /** Waits for the broker, so that the order of calls is the order on the topic. */
    public void send(
            String topic, String key, Map<String, String> headers, byte @org.jspecify.annotations.Nullable [] value) {
        var message = new ProducerRecord<>(topic, key, value);
        add(headers, message);
        try {
            producer.send(message).get();
        } catch (Exception e) {
            throw new IllegalStateException("not sent to " + topic, e);
        }
    }

    private static void add(Map<String, String> headers, ProducerRecord<?, ?> message) {
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
    }

    public static Map<String, String> headers(String type, String subject, long version) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_source", "/relais/test");
        headers.put("ce_type", type);
        headers.put("ce_subject", subject);
        headers.put("ce_time", Clock.systemUTC().instant().toString());
        headers.put("ce_sequence", Long.toString(version));
        headers.put("content-type", "application/json");
        return headers;
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(UTF_8);
    }

    /** Withdraws all that was published, and waits until the index is empty for the next test. */
    @Override
    public void close() {
        withdraw();
        LiveIndex index = CDI.current().select(LiveIndex.class).get();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> index.candidateCount() + index.offerCount() == 0);
    }

    /** Withdraws all that was published, whether a service is there or not. */
    void withdraw() {
        candidates.forEach((id, last) -> {
            var message = new ProducerRecord<String, byte[]>(Topics.PROFILE, id, null);
            add(headers(EventTypes.PROFILE_WITHDRAWN, id, last + 1), message);
            var _ = producer.send(message);
        });
        offers.forEach((id, last) -> tombstone(Topics.POSTING, id, EventTypes.OFFER_WITHDRAWN, last + 1));
        producer.close();
    }
}
