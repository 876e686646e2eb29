package fr.relais.matching.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.events.Eligibility;
import fr.relais.events.ShortlistState.Entry;
import fr.relais.events.Topics;
import fr.relais.http.Ids;
import fr.relais.matching.Publisher;
import fr.relais.matching.Samples;
import fr.relais.matching.WithServers;
import fr.relais.matching.index.LiveIndex;
import fr.relais.matching.index.RegistryVersion;
import fr.relais.matching.intake.FreshIndex;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A second index and loop over the same topics and database, as after a restart. */
@WithServers
class RestartIT {
    private final Publisher publisher = new Publisher();
    private final UUID offer = Ids.next();
    private final Told told;
    private final ShortlistWriter writer;
    private final ShortlistFeed feed;
    private final DeliveryMetrics metrics;
    private final FreshIndex fresh;

    RestartIT(Told told, ShortlistWriter writer, ShortlistFeed feed, DeliveryMetrics metrics, FreshIndex fresh) {
        this.told = told;
        this.writer = writer;
        this.feed = feed;
        this.metrics = metrics;
        this.fresh = fresh;
    }

    @AfterEach
    void withdraw() {
        publisher.close();
    }

    @Test
    void aRestartTellsNothingThatWasToldBefore() {
        publisher.offer(Samples.offer(offer), 1);
        for (int i = 0; i < 5; i++) {
            publisher.profile(Samples.profile(Ids.next(), i % 3 + 1), 1);
        }
        StoredShortlist before =
                told.await(offer, row -> row.shown().candidates().size() == 5);
        int shortlists = told.published(Topics.SHORTLIST, offer).size();
        restart();
        assertThat(told.row(offer)).isEqualTo(before);
        assertThat(told.published(Topics.SHORTLIST, offer)).hasSize(shortlists);
        assertThat(told.published(Topics.PAIRING, offer)).hasSize((int) before.events());
    }

    @Test
    void whatHappenedMeanwhileIsToldAfterTheRestart() {
        UUID ada = Ids.next();
        UUID bob = Ids.next();
        publisher.offer(Samples.offer(offer), 1);
        publisher.profile(Samples.profile(ada, 3), 1);
        StoredShortlist row =
                told.await(offer, stored -> stored.shown().candidates().size() == 1);
        store(offer, bob);
        assertThat(told.row(offer).version()).isEqualTo(row.version() + 1);
        restart();
        assertThat(told.row(offer).version()).isEqualTo(row.version() + 2);
        assertThat(told.row(offer).shown().candidates())
                .extracting(Entry::candidateId)
                .containsExactly(ada);
    }

    @Test
    void anOfferThatWasClosedMeanwhileIsToldToBe() {
        UUID ada = Ids.next();
        store(offer, ada);
        restart();
        assertThat(told.row(offer).shown().published()).isFalse();
        assertThat(told.shortlists(offer))
                .containsExactly("1 shortlist-updated of 1", "2 shortlist-withdrawn tombstone");
        assertThat(told.steps(offer, Map.of(ada, "ada")))
                .containsExactly(
                        "1 pairing-entered ada null>1 v1 ENTERED_FIRST_100",
                        "2 pairing-left ada 1>null v2 OFFER_CLOSED");
    }

    private void store(UUID id, UUID candidate) {
        List<Entry> list = List.of(new Entry(1, candidate, Eligibility.YES, 1));
        writer.store(Map.of(id, new Shown(true, "2026-1", null, Instant.EPOCH, list)));
    }

    private void restart() {
        LiveIndex index = fresh.ofTheTopics();
        Untold untold = new Untold(index, new RegistryVersion(), Clock.systemUTC());
        new DeliveryLoop(untold, writer, feed, metrics).deliver();
    }
}
