package fr.relais.matching.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.http.Ids;
import fr.relais.matching.Api;
import fr.relais.matching.Publisher;
import fr.relais.matching.Samples;
import fr.relais.matching.WithServers;
import fr.relais.testing.Identity;
import fr.relais.testing.Servers;
import io.restassured.response.Response;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithServers
class OutageIT {
    private final Publisher publisher = new Publisher();
    private final UUID offer = Ids.next();
    private final Told told;

    OutageIT(Told told) {
        this.told = told;
    }

    @AfterEach
    void back() throws SQLException {
        database(true);
        publisher.close();
    }

    @Test
    void whatChangesWhileTheDatabaseIsAwayIsServedAtOnceAndStoredLater() throws SQLException {
        publisher.offer(Samples.offer(offer), 1);
        told.awaitVersion(offer, 1);
        database(false);
        publisher.profile(Samples.profile(Ids.next(), 3), 1);
        awaitEvaluated(1);
        publisher.profile(Samples.profile(Ids.next(), 2), 1);
        awaitEvaluated(2);
        Awaitility.await()
                .pollDelay(Duration.ofSeconds(2))
                .until(() -> true); // both changes were tried in vain by then
        database(true);
        StoredShortlist row =
                told.await(offer, stored -> stored.shown().candidates().size() == 2);
        assertThat(told.shortlists(offer)).last().isEqualTo(row.version() + " shortlist-updated of 2");
        assertThat(told.steps(offer, Map.of())).hasSize((int) row.events());
    }

    @Test
    void thePresentIsExplainedWhileTheDatabaseIsAwayAndThePastLater() throws SQLException {
        UUID candidate = Ids.next();
        publisher.offer(Samples.offer(offer), 1);
        publisher.profile(Samples.profile(candidate, 3), 1);
        String pair = "/pairings/" + offer + "/" + candidate;
        Api.await(pair, answer -> answer.path("rank").asInt() == 1);
        String past = pair + "?asOf=" + Clock.systemUTC().instant();
        database(false);
        assertThat(Api.get(Identity.FRANCE_TRAVAIL, pair).statusCode()).isEqualTo(200);
        Response away = Api.get(Identity.FRANCE_TRAVAIL, past);
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.header("Retry-After")).isEqualTo("5");
        database(true);
        Api.await(past, answer -> answer.path("rank").asInt() == 1);
    }

    private void awaitEvaluated(int count) {
        Api.await(
                "/offers/" + offer + "/candidates",
                page -> page.path("evaluated").asInt() == count);
    }

    /** Lets nobody in and throws out who is, as PostgreSQL does when it stops. */
    private static void database(boolean there) throws SQLException {
        try (var connection = DriverManager.getConnection(Servers.shared().superuserUrl("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("alter database matching connection limit " + (there ? -1 : 0));
            if (!there) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'matching'");
            }
        }
    }
}
