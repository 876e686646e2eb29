package fr.relais.offer.francetravail;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.relais.http.Problems;
import fr.relais.intake.DeadLetters;
import fr.relais.intake.UnusableEvent;
import fr.relais.offer.posting.OfferUpserts;
import fr.relais.offer.posting.SourceWord;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Offers that France Travail sends to its topic: one a message, keyed by its id, null when it is taken back.
 *
 * <p>Messages count as read once their transaction is committed; what comes twice changes nothing the second time. While
 * the database is away or the registry unknown they wait. What is no offer goes to the dead letters, and the others are
 * read on.
 */
@ApplicationScoped
class OfferMessages {
    private static final Logger LOG = Logger.getLogger(OfferMessages.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final FranceTravailOffers offers;
    private final DeadLetters deadLetters;
    private final Pauses pauses;

    OfferMessages(
            FranceTravailOffers offers, Pauses pauses, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.offers = offers;
        this.pauses = pauses;
        this.deadLetters = new DeadLetters(kafka, "offer-service-francetravail");
    }

    /** A message and what it says, not applied. */
    private record Message(ConsumerRecord<byte[], byte[]> message, SourceWord word) {}

    /** What it throws stops the reading: then the messages are not acknowledged, and come again. */
    @Incoming("francetravail-offers")
    @Blocking
    void read(ConsumerRecords<byte[], byte[]> messages) {
        while (!areDone(messages)) {
            pauses.pause(PAUSE);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        deadLetters.close();
    }

    /** False when what is needed is away: the messages are to be tried again. */
    private boolean areDone(ConsumerRecords<byte[], byte[]> messages) {
        try {
            offers.requireRegistry();
            apply(messages);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("the topic's offers wait: %s", e.getMessage());
            return false;
        }
    }

    private void apply(ConsumerRecords<byte[], byte[]> messages) {
        var read = new ArrayList<Message>();
        var unusable = new LinkedHashMap<ConsumerRecord<byte[], byte[]>, Exception>();
        for (var message : messages) {
            try {
                read.add(new Message(message, word(message)));
            } catch (HttpProblem e) {
                unusable.put(message, new UnusableEvent(reason(e)));
            }
        }
        Together.apply(read, this::tell, (failed, e) -> {
            LOG.errorf(e, "offset %d of %s failed", failed.message.offset(), failed.message.topic());
            unusable.put(failed.message, e);
        });
        unusable.forEach(deadLetters::store);
    }

    private void tell(List<Message> read) {
        offers.apply(read.stream().map(Message::word).toList());
    }

    /** What the message says; a problem when it is no offer. */
    private SourceWord word(ConsumerRecord<byte[], byte[]> message) {
        var key = key(message);
        if (message.value() == null) {
            if (key == null || !OfferUpserts.isExternalId(key)) {
                throw Problems.invalid("", "MISSING_ID", "the key must be the offer's id");
            }
            return new SourceWord.Withdrawn(key, Instant.ofEpochMilli(message.timestamp()));
        }
        var offer = offers.read(message.value());
        if (key != null && !key.equals(offer.id())) {
            throw Problems.invalid("/id", "WRONG_KEY", "must be the message's key");
        }
        return offer.word();
    }

    private static @Nullable String key(ConsumerRecord<byte[], byte[]> message) {
        return message.key() == null ? null : new String(message.key(), UTF_8);
    }

    private static String reason(HttpProblem problem) {
        return String.valueOf(problem.getParameters().getOrDefault("errors", problem.getDetail()));
    }
}
