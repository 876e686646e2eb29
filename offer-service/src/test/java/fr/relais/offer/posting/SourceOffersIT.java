package fr.relais.offer.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.relais.offer.PostingTopic;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.testing.TopicReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many words of a source in one transaction, and writers beside it. */
@QuarkusTest
@RealServers
class SourceOffersIT {
    private static final String SOURCE = "francetravail";
    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

    private final SourceOffers offers;
    private final Postings postings;
    private final PostingTopic topic;
    private final String id = "lot-" + UUID.randomUUID();

    SourceOffersIT(SourceOffers offers, Postings postings, DataSource database) {
        this.offers = offers;
        this.postings = postings;
        this.topic = new PostingTopic(database);
    }

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @Test
    void severalWordsOnOneOfferCountOneAfterTheOther() {
        var outcomes = offers.apply(
                SOURCE,
                List.of(
                        offered("one", 1),
                        offered("two", 2),
                        new SourceWord.Withdrawn(id, DAY.plusSeconds(4)),
                        offered("too late", 3),
                        offered("three", 5)));
        assertThat(outcomes)
                .extracting(outcome -> outcome.effect().name())
                .containsExactly("CREATED", "UPDATED", "CLOSED", "UNCHANGED", "UPDATED");
        assertThat(outcomes.get(3).passedOver()).isEqualTo(SourceOutcome.PassedOver.TAKEN_BACK);
        var last = Objects.requireNonNull(outcomes.getLast().offer());
        assertThat(last.title()).isEqualTo("three");
        assertThat(topic.text("select content ->> 'title' || version from offer where external_id = ?", id))
                .isEqualTo("three4");
        assertThat(topic.of(last.offerId().toString()))
                .extracting(told -> TopicReader.header(told, "ce_type") + TopicReader.header(told, "ce_sequence"))
                .containsExactly(
                        "relais.offer.offer-published.v11",
                        "relais.offer.offer-changed.v12",
                        "relais.offer.offer-closed.v13",
                        "relais.offer.offer-published.v14");
    }

    @Test
    void whatIsWithdrawnBeforeItComesInTheSameLotDoesNotCome() {
        var outcomes = offers.apply(
                SOURCE,
                List.of(new SourceWord.Withdrawn(id, DAY.plusSeconds(2)), offered("one", 1), offered("two", 3)));
        assertThat(outcomes)
                .extracting(outcome -> outcome.effect().name())
                .containsExactly("UNCHANGED", "UNCHANGED", "CREATED");
    }

    @Test
    void aWriterBesideALotWaitsForIt() {
        CompletableFuture<Upserted> beside = QuarkusTransaction.requiringNew().call(() -> {
            offers.apply(SOURCE, List.of(offered("of the lot", 1)));
            var write = CompletableFuture.supplyAsync(this::write);
            assertThatThrownBy(() -> write.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return write;
        });
        assertThat(beside.orTimeout(20, TimeUnit.SECONDS).join().effect()).isEqualTo(Upserted.Effect.UPDATED);
    }

    @Test
    void aLotBesideAWriterWaitsForIt() {
        CompletableFuture<List<SourceOutcome>> beside = QuarkusTransaction.requiringNew()
                .call(() -> {
                    write();
                    var lot = CompletableFuture.supplyAsync(
                            () -> offers.apply(SOURCE, List.of(offered("of the lot", 1))));
                    assertThatThrownBy(() -> lot.get(500, TimeUnit.MILLISECONDS))
                            .isInstanceOf(TimeoutException.class);
                    return lot;
                });
        assertThat(beside.orTimeout(20, TimeUnit.SECONDS).join())
                .extracting(SourceOutcome::effect)
                .containsExactly(SourceOutcome.Effect.UPDATED);
    }

    private Upserted write() {
        return postings.upsert(new OfferKey(SOURCE, id), null, held -> Contents.titled("of the writer"));
    }

    private SourceWord.Offered offered(String title, int second) {
        return new SourceWord.Offered(id, Contents.titled(title), DAY.plusSeconds(second));
    }
}
