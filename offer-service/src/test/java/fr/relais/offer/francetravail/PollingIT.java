package fr.relais.offer.francetravail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.offer.PostingTopic;
import fr.relais.offer.RealServers;
import fr.relais.offer.Registry;
import fr.relais.offer.francetravail.FranceTravailApi.Offered;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scans of an API that answers as France Travail's, faults included. */
@QuarkusTest
@RealServers
@QuarkusTestResource(FranceTravailApi.class)
class PollingIT {
    private final FranceTravailApi api = FranceTravailApi.SHARED;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final String prefix = UUID.randomUUID().toString().substring(24);
    private final Polling polling;
    private final DataSource database;
    private final PostingTopic topic;

    PollingIT(Polling polling, DataSource database) {
        this.polling = polling;
        this.database = database;
        this.topic = new PostingTopic(database);
    }

    @BeforeAll
    static void registry() {
        Registry.ready();
    }

    @BeforeEach
    void reset() {
        api.reset();
    }

    @Test
    void allOffersAreReadPageByPageWithOneToken() {
        offer(320, "75", now.minusSeconds(100));
        offer(1, "2A", now.minus(Duration.ofDays(700)));
        polling.poll();
        assertThat(publicOffers()).isEqualTo(321);
        assertThat(api.tokens()).isEqualTo(1);
        assertThat(searches("75")).hasSize(3).last().asString().contains("range=300-449");
        assertThat(searches("2A")).hasSize(1);
        polling.poll();
        assertThat(publicOffers()).isEqualTo(321);
        assertThat(api.tokens()).isEqualTo(1);
    }

    @Test
    void whileAnotherInstanceScansNothingIsAskedAndAfterwardsEverythingIs() throws SQLException {
        offer(1, "75", now.minusSeconds(100));
        try (var other = database.getConnection();
                var lock = other.createStatement()) {
            lock.execute("select pg_advisory_lock(" + Polling.LOCK + ")");
            polling.poll();
            assertThat(api.calls()).isEmpty();
            lock.execute("select pg_advisory_unlock(" + Polling.LOCK + ")");
        }
        polling.poll();
        assertThat(publicOffers()).isEqualTo(1);
        var held = "select count(*) from pg_locks where locktype = 'advisory' and objid = " + (int) Polling.LOCK;
        assertThat(topic.number(held)).isZero();
    }

    @Test
    void aSearchThatFindsMoreThanItGivesIsHalved() {
        offer(3_200, "75", now.minus(Duration.ofDays(400)));
        polling.poll();
        assertThat(publicOffers()).isEqualTo(3_200);
        assertThat(searches("75")).noneMatch(call -> call.contains("range=3150"));
    }

    @Test
    void whatIsOnOfferNoMoreIsClosedAndWhatASearchOnlyMissedIsNot() {
        offer(3, "75", now.minusSeconds(100));
        polling.poll();
        api.takeBack(prefix + "-0");
        api.offer(new Offered(prefix + "-1", "99", now, json(prefix + "-1", now))); // of no département a search knows
        polling.poll();
        assertThat(status(0)).isEqualTo("CLOSED");
        assertThat(status(1)).isEqualTo("PUBLISHED");
        assertThat(status(2)).isEqualTo("PUBLISHED");
        api.offer(new Offered(prefix + "-0", "75", now.minusSeconds(100), json(prefix + "-0", now.minusSeconds(100))));
        polling.poll();
        assertThat(status(0)).isEqualTo("CLOSED");
        var later = Instant.now().plusSeconds(60);
        api.offer(new Offered(prefix + "-0", "75", now.minusSeconds(100), json(prefix + "-0", later)));
        polling.poll();
        assertThat(status(0)).isEqualTo("PUBLISHED");
    }

    @Test
    void whatIsAskedForByItsIdIsNotClosedUntilTheApiSaysThatItIsGone() {
        offer(2, "75", now.minusSeconds(100));
        polling.poll();
        api.takeBack(prefix + "-1");
        api.offer(new Offered(prefix + "-0", "99", now, json(prefix + "-0", now))); // of no département a search knows
        for (var answer : List.of(
                Map.entry(404, ""),
                Map.entry(500, "oops"),
                Map.entry(200, "<html>maintenance</html>"),
                Map.entry(200, ""))) {
            api.failOffer(prefix + "-0", answer.getKey(), answer.getValue());
            polling.poll();
            assertThat(status(0)).as(answer.toString()).isEqualTo("PUBLISHED");
            assertThat(status(1)).as("gone beside it").isEqualTo("CLOSED");
        }
        assertThat(api.calls()).contains("offres/" + prefix + "-0");
    }

    @Test
    void itWaitsWhenItIsAskedToAndTriesAgainWhatFailed() {
        offer(2, "75", now.minusSeconds(100));
        api.fail(429, "", Map.of("Retry-After", "1"));
        api.fail(500, "oops", Map.of());
        var began = Instant.now();
        polling.poll();
        assertThat(publicOffers()).isEqualTo(2);
        assertThat(Duration.between(began, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aTokenThatIsRefusedIsAskedForAnew() {
        offer(1, "75", now.minusSeconds(100));
        polling.poll();
        int before = api.tokens();
        api.fail(401, "", Map.of());
        offer(2, "75", now.minusSeconds(100));
        polling.poll();
        assertThat(publicOffers()).isEqualTo(2);
        assertThat(api.tokens()).isEqualTo(before + 1);
    }

    @Test
    void aScanThatIsNotWholeClosesNothingAndKeepsWhatItRead() {
        offer(2, "75", now.minusSeconds(100));
        polling.poll();
        api.takeBack(prefix + "-0");
        api.offer(new Offered(prefix + "-5", "2A", now.minusSeconds(50), json(prefix + "-5", now.minusSeconds(50))));
        for (var fault : List.of(
                Map.entry(400, "{\"message\": \"no\"}"),
                Map.entry(200, "{\"resultats\": [{\"id\": \"cut"),
                Map.entry(200, "<html>maintenance</html>"))) {
            api.fail(200, "[{\"code\": \"75\"}, {\"code\": \"2A\"}]", Map.of());
            api.fail(fault.getKey(), fault.getValue(), Map.of());
            polling.poll();
            assertThat(status(0)).isEqualTo("PUBLISHED");
            assertThat(status(5)).isEqualTo("PUBLISHED");
        }
        polling.poll();
        assertThat(status(0)).isEqualTo("CLOSED");
    }

    @Test
    void aBrokenOfferCostsNeitherItsNeighboursNorWhatIsKnownOfIt() {
        offer(3, "75", now.minusSeconds(100));
        polling.poll();
        api.offer(new Offered(
                prefix + "-1",
                "75",
                now.minusSeconds(100),
                "{\"id\": \"" + prefix + "-1\", \"romeCode\": {\"a\": 1}}"));
        api.offer(new Offered(prefix + "-3", "75", now.minusSeconds(99), json(prefix + "-3", now)));
        polling.poll();
        assertThat(IntStream.range(0, 4).mapToObj(this::status)).containsOnly("PUBLISHED");
    }

    @Test
    void anOfferThatTheDatabaseRefusesCostsItsNeighboursNothing() {
        offer(3, "75", now.minusSeconds(100));
        topic.execute("alter table offer add constraint refused check (external_id <> '" + prefix + "-1') not valid");
        try {
            polling.poll();
        } finally {
            topic.execute("alter table offer drop constraint refused");
        }
        assertThat(status(0)).isEqualTo("PUBLISHED");
        assertThat(status(1)).isNull();
        assertThat(status(2)).isEqualTo("PUBLISHED");
        polling.poll();
        assertThat(status(1)).isEqualTo("PUBLISHED");
    }

    @Test
    void withoutATokenNothingChanges() {
        offer(1, "75", now.minusSeconds(100));
        polling.poll();
        api.forget();
        polling.poll();
        assertThat(status(0)).isEqualTo("PUBLISHED");
        api.reset();
        offer(2, "75", now.minusSeconds(100));
        polling.poll();
        assertThat(publicOffers()).isEqualTo(2);
    }

    @Test
    void whenTheApiIsAwayNothingChanges() {
        offer(1, "75", now.minusSeconds(100));
        polling.poll();
        IntStream.range(0, 4).forEach(i -> api.fail(503, "", Map.of("Retry-After", "soon")));
        polling.poll();
        assertThat(status(0)).isEqualTo("PUBLISHED");
    }

    /** So many offers of a département, a second apart: wherever a search is halved among them, a gap would lose one. */
    private void offer(int count, String departement, Instant newest) {
        for (int i = 0; i < count; i++) {
            var id = prefix + "-" + (departement.equals("75") ? "" : departement) + i;
            var created = newest.minusSeconds(i);
            api.offer(new Offered(id, departement, created, json(id, created)));
        }
    }

    private static String json(String id, Instant writtenAt) {
        return """
                {"id": "%s", "intitule": "Agent", "romeCode": "K2503", "typeContrat": "CDI",
                 "dateActualisation": "%s"}""".formatted(id, writtenAt);
    }

    private List<String> searches(String departement) {
        return api.calls().stream()
                .filter(call -> call.contains("departement=" + departement + "&"))
                .toList();
    }

    private long publicOffers() {
        return topic.number(
                "select count(*) from offer where status = 'PUBLISHED' and external_id like '" + prefix + "%'");
    }

    private @Nullable String status(int number) {
        return topic.text("select status from offer where external_id = ?", prefix + "-" + number);
    }
}
