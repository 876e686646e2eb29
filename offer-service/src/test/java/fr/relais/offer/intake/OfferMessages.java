package fr.relais.offer.intake;

import fr.relais.testing.Servers;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends offers to the topic as France Travail does. */
final class OfferMessages implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Servers.shared().kafkaBootstrap()),
            new StringSerializer(),
            new ByteArraySerializer());

    void send(String key, byte @Nullable [] value) {
        var ignored = producer.send(new ProducerRecord<>("francetravail.offre.v2", key, value));
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
