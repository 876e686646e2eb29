package fr.relais.offer.francetravail;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.relais.http.Problems;
import fr.relais.http.Unavailability;
import fr.relais.intake.DeadLetters;
import fr.relais.intake.UnusableEvent;
import fr.relais.offer.posting.OfferUpserts;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Offers that France Travail sends to its topic: one a message, keyed by its id, null when it is taken back.
 *
 * <p>A message counts as read once its transaction is committed; what comes twice changes nothing the second time. While
 * the database is away or the registry unknown the message waits, and so do those behind it. What is no offer goes to the
 * dead letters, and the others are read on.
 */
@ApplicationScoped
class OfferMessages {
    private static final Logger LOG = Logger.getLogger(OfferMessages.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final FranceTravailOffers offers;
    private final DeadLetters deadLetters;
    private final CountDownLatch stopping = new CountDownLatch(1);

    OfferMessages(FranceTravailOffers offers, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.offers = offers;
        this.deadLetters = new DeadLetters(kafka, "offer-service-francetravail");
    }

    /** What it throws stops the reading: then the message is not acknowledged, and comes again. */
    @Incoming("francetravail-offers")
    @Blocking
    void read(ConsumerRecord<byte[], byte[]> message) throws InterruptedException {
        while (!isDone(message)) {
            if (stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the service stops");
            }
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
        deadLetters.close();
    }

    private boolean isDone(ConsumerRecord<byte[], byte[]> message) {
        try {
            applyOrBury(message);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("the topic's offers wait: %s", e.getMessage());
            return false;
        }
    }

    /** @throws RuntimeException when what is needed is away: the message is to be tried again */
    private void applyOrBury(ConsumerRecord<byte[], byte[]> message) {
        try {
            offers.requireRegistry();
            apply(key(message), message.value(), Instant.ofEpochMilli(message.timestamp()));
        } catch (RuntimeException e) {
            if (e instanceof HttpProblem problem && problem.getStatusCode() < 500) {
                deadLetters.store(message, new UnusableEvent(reason(problem)));
            } else if (e instanceof HttpProblem || Unavailability.explains(e)) {
                throw e;
            } else {
                LOG.errorf(e, "%s/%d/%d failed", message.topic(), message.partition(), message.offset());
                deadLetters.store(message, e);
            }
        }
    }

    private static @Nullable String key(ConsumerRecord<byte[], byte[]> message) {
        return message.key() == null ? null : new String(message.key(), UTF_8);
    }

    private static String reason(HttpProblem problem) {
        return String.valueOf(problem.getParameters().getOrDefault("errors", problem.getDetail()));
    }

    private void apply(@Nullable String key, byte @Nullable [] value, Instant sentAt) {
        if (value == null) {
            if (key == null || !OfferUpserts.isExternalId(key)) {
                throw Problems.invalid("", "MISSING_ID", "the key must be the offer's id");
            }
            offers.takenBack(key, sentAt);
            return;
        }
        var offer = offers.read(value);
        if (key != null && !key.equals(offer.id())) {
            throw Problems.invalid("/id", "WRONG_KEY", "must be the message's key");
        }
        offers.offered(offer);
    }
}
