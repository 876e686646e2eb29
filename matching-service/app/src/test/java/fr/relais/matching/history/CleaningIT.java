package fr.relais.matching.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.http.Ids;
import fr.relais.matching.Api;
import fr.relais.matching.Publisher;
import fr.relais.matching.Samples;
import fr.relais.matching.WithServers;
import fr.relais.testing.Identity;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On states of 2001, which no other test has. */
@WithServers
class CleaningIT {
    private static final Instant JUNE = Instant.parse("2001-06-01T00:00:00Z");

    private final Publisher publisher = new Publisher();
    private final UUID subject = Ids.next();
    private final Kept kept;
    private final Cleaning cleaning;
    private final HistoryConfig config;
    private final DataSource database;

    CleaningIT(Kept kept, Cleaning cleaning, HistoryConfig config, DataSource database) {
        this.kept = kept;
        this.cleaning = cleaning;
        this.config = config;
        this.database = database;
    }

    @AfterEach
    void withdraw() {
        publisher.close();
        kept.execute("delete from candidate_version where began < '2002-01-01'");
        kept.execute("delete from offer_version where began < '2002-01-01'");
        kept.execute("delete from competency_version where began < '2002-01-01'");
        kept.execute("delete from gone_candidate where noted < '2002-01-01'");
        kept.execute("update history_reach set whole_since = null");
    }

    @Test
    void noMomentBeforeIsAnsweredAnyMore() throws SQLException {
        UUID offer = Ids.next();
        publisher.offer(Samples.offer(offer), 1);
        publisher.profile(Samples.profile(subject, 1), 9);
        kept.awaitVersionsOf(subject, 1);
        kept.execute("insert into offer_version select offer_id, 0, '2001-02-01', true, state from offer_version"
                + " where offer_id = '%s'".formatted(offer));
        kept.execute(
                "insert into candidate_version select candidate_id, earlier.version, earlier.began, state from candidate_version,"
                        + " (values (1, timestamptz '2001-02-01'), (2, '2001-03-01')) as earlier (version, began)"
                        + " where candidate_id = '%s'".formatted(subject));
        String before = "/pairings/" + offer + "/" + subject + "?asOf=2001-05-31T23:59:59Z";
        Api.await(before, answer -> answer.path("candidateVersion").asInt() == 2);
        cleanAsOf(JUNE);
        Response refused = Api.get(Identity.FRANCE_TRAVAIL, before);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.path("detail").toString()).contains("before 2001-06-01T00:00:00Z is not known");
        assertThat(Api.get(Identity.FRANCE_TRAVAIL, before.replace("05-31T23:59:59", "06-01T00:00:00"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void onlyWhatEndedBeforeTheRetentionGoesAndTheLatestStays() throws SQLException {
        publisher.profile(Samples.profile(subject, 1), 9); // a candidate still
        kept.awaitVersionsOf(subject, 1);
        candidate(1, "2001-02-01");
        candidate(2, "2001-03-01"); // current on the first of June
        candidate(3, "2001-07-01");
        cleanAsOf(JUNE);
        assertThat(kept.versionsOf(subject)).isEqualTo(3);
        assertThat(kept.number("select min(version) from candidate_version where candidate_id = '" + subject + "'"))
                .isEqualTo(2);
        cleanAsOf(Instant.parse("2001-08-01T00:00:00Z"));
        assertThat(kept.versionsOf(subject)).isEqualTo(2);
    }

    @Test
    void aPublishedOfferStaysAndAClosedOneGoesWhenItsClosureIsOld() throws SQLException {
        offer(1, "2001-02-01", true);
        cleanAsOf(JUNE);
        assertThat(kept.versionsOfOffer(subject)).isEqualTo(1);
        offer(2, "2001-05-30", true);
        offer(3, "2001-06-02", false);
        cleanAsOf(JUNE);
        assertThat(kept.versionsOfOffer(subject)).isEqualTo(2);
        cleanAsOf(JUNE.plus(Duration.ofDays(2)));
        assertThat(kept.versionsOfOffer(subject)).isZero();
    }

    @Test
    void whoIsNoCandidateAnyMoreIsForgottenAfterADay() throws SQLException {
        candidate(1, "2001-02-01");
        cleanAsOf(Instant.parse("2001-01-15T00:00:00Z"));
        assertThat(kept.versionsOf(subject)).isZero();
    }

    @Test
    void notesOfWhoLeftGoAfterTheRetention() throws SQLException {
        kept.execute(
                "insert into gone_candidate values (sha256('a'), 1, '2001-05-01'), (sha256('b'), 1, '2001-07-01')");
        cleanAsOf(JUNE);
        assertThat(kept.number("select count(*) from gone_candidate where noted < '2002-01-01'"))
                .isEqualTo(1);
    }

    @Test
    void theRegistryIsNamedAsItWasThen() throws SQLException {
        kept.execute("insert into competency_version values ('SOC-E01', 1000001, '2001-02-01', 'old'),"
                + " ('SOC-E02', 1000001, '2001-05-01', 'new')");
        assertThat(registryAsOf("2001-01-01T00:00:00Z")).isEmpty();
        assertThat(registryAsOf("2001-02-01T00:00:00Z")).contains("old");
        assertThat(registryAsOf("2001-06-01T00:00:00Z")).contains("new");
    }

    private Optional<String> registryAsOf(String moment) throws SQLException {
        try (PastStates states = PastStates.open(database, Instant.parse(moment))) {
            return Optional.ofNullable(states.registryVersion());
        }
    }

    private void cleanAsOf(Instant cutoff) throws SQLException {
        cleaning.clean(cutoff.plus(config.retention()));
    }

    private void candidate(int version, String began) {
        kept.execute("insert into candidate_version values ('%s', %d, '%s', '')".formatted(subject, version, began));
    }

    private void offer(int version, String began, boolean published) {
        kept.execute("insert into offer_version values ('%s', %d, '%s', %s, null)"
                .formatted(subject, version, began, published));
    }
}
