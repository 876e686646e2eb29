package fr.relais.offer.posting;

import static fr.relais.offer.Api.anonymous;
import static fr.relais.offer.Api.draft;
import static fr.relais.offer.Api.publish;
import static fr.relais.testing.Identity.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.offer.Api;
import fr.relais.offer.PostingTopic;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.testing.TopicReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Offers end by themselves when their time is over. */
@QuarkusTest
@RealServers
class ExpiryIT {
    private final Expiry expiry;
    private final Postings postings;
    private final Offers offers;
    private final TakenBack takenBack;
    private final PostingTopic topic;

    ExpiryIT(Expiry expiry, Postings postings, Offers offers, TakenBack takenBack, DataSource database) {
        this.takenBack = takenBack;
        this.expiry = expiry;
        this.postings = postings;
        this.offers = offers;
        this.topic = new PostingTopic(database);
    }

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @Test
    void anOfferThatEndedIsClosedAndItsConsumersAreToldOnce() {
        var ended = offer(Instant.now().minusSeconds(1));
        var open = offer(Instant.now().plusSeconds(3_600));
        expiry.closeExpired();
        expiry.closeExpired();
        assertThat(status(ended)).isEqualTo("CLOSED");
        assertThat(status(open)).isEqualTo("PUBLISHED");
        assertThat(topic.of(ended))
                .extracting(record -> TopicReader.header(record, "ce_type"))
                .containsExactly("relais.offer.offer-published.v1", "relais.offer.offer-closed.v1");
    }

    @Test
    void anEndThatIsMovedCountsAsItIsNow() {
        var id = offer(Instant.now().plusSeconds(3_600));
        Api.patch(PARTNER, "\"2\"")
                .body("{\"expiresAt\": \"2026-01-01T00:00:00Z\"}")
                .patch("/offers/" + id)
                .then()
                .statusCode(200);
        expiry.closeExpired();
        assertThat(status(id)).isEqualTo("CLOSED");
    }

    @Test
    void aDraftThatHasEndedIsNotPublished() {
        var past = Instant.now().minusSeconds(1);
        var id = draft(PARTNER, Api.MINIMAL.replaceFirst("}$", ", \"expiresAt\": \"" + past + "\"}"));
        publish(PARTNER, id).then().statusCode(409);
    }

    @Test
    void whatAnotherInstanceHoldsIsLeftToIt() {
        var held = offer(Instant.now().minusSeconds(1));
        var free = offer(Instant.now().minusSeconds(1));
        QuarkusTransaction.requiringNew().run(() -> {
            var ignored = offers.requireLocked(UUID.fromString(held));
            CompletableFuture.runAsync(() -> postings.closeExpired(100))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
            assertThat(status(free)).isEqualTo("CLOSED");
            assertThat(status(held)).isEqualTo("PUBLISHED");
        });
        expiry.closeExpired();
        assertThat(status(held)).isEqualTo("CLOSED");
    }

    @Test
    void oneTurnClosesMoreThanOneTransactionTakes() {
        var end = Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS);
        var ids = IntStream.range(0, 101).mapToObj(i -> offer(end)).toList();
        QuarkusTransaction.requiringNew() // all at once, lest a turn of the service's own takes some before
                .run(() -> offers.update("expiresAt = ?1 where expiresAt = ?2", end.minusSeconds(7_200), end));
        expiry.closeExpired();
        assertThat(ids).extracting(ExpiryIT::status).containsOnly("CLOSED");
    }

    @Test
    void whatWasTakenBackLongAgoIsForgotten() {
        var old = new OfferKey("francetravail", "old-" + UUID.randomUUID());
        var recent = new OfferKey("francetravail", "recent-" + UUID.randomUUID());
        takenBack.note(old, Instant.now().minus(401, ChronoUnit.DAYS));
        takenBack.note(recent, Instant.now().minus(399, ChronoUnit.DAYS));
        expiry.forgetTakenBack();
        assertThat(takenBack.of("francetravail", ids(old, recent))).containsOnlyKeys(ids(recent));
    }

    private static String[] ids(OfferKey... keys) {
        return Stream.of(keys).map(OfferKey::externalId).toArray(String[]::new);
    }

    /** Public, with that end, which may be past: then it has come since. */
    private String offer(Instant end) {
        var later = Instant.now().plusSeconds(7_200);
        var id = draft(PARTNER, Api.MINIMAL.replaceFirst("}$", ", \"expiresAt\": \"" + later + "\"}"));
        publish(PARTNER, id).then().statusCode(200);
        QuarkusTransaction.requiringNew()
                .run(() -> offers.update("expiresAt = ?1 where id = ?2", end, UUID.fromString(id)));
        return id;
    }

    private static String status(String id) {
        return anonymous().get("/offers/" + id).path("status");
    }
}
