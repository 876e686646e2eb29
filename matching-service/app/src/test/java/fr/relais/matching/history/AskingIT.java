package fr.relais.matching.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.http.Ids;
import fr.relais.intake.RecordedBatch;
import fr.relais.matching.Api;
import fr.relais.matching.Publisher;
import fr.relais.matching.Samples;
import fr.relais.matching.WithServers;
import fr.relais.testing.Identity;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may ask about the past, and how. */
@WithServers
class AskingIT {
    private final Publisher publisher = new Publisher();
    private final UUID offer = Ids.next();
    private final UUID candidate = Ids.next();
    private final String pair = "/pairings/" + offer + "/" + candidate;
    private final Turn turn;
    private final DataSource database;
    private final Kept kept;
    private final Clock clock;
    private String asOf = "";

    AskingIT(Turn turn, DataSource database, Kept kept, Clock clock) {
        this.turn = turn;
        this.database = database;
        this.kept = kept;
        this.clock = clock;
    }

    @BeforeEach
    void publish() {
        publisher.offer(Samples.offer(offer), 1);
        publisher.access(Samples.access(candidate, List.of("partner-demo"), List.of("mission-locale-demo")), 1);
        publisher.profile(Samples.profile(candidate, 2), 1);
        asOf = "?asOf=" + Clock.systemUTC().instant();
        Api.await(pair + asOf, answer -> answer.path("rank").asInt() == 1);
    }

    @AfterEach
    void withdraw() {
        publisher.close();
    }

    @ParameterizedTest
    @CsvSource({
        "CANDIDATE, 404",
        "COUNSELLOR, 200",
        "OTHER_COUNSELLOR, 404",
        "EMPLOYER, 404",
        "PARTNER, 200",
        "OTHER_PARTNER, 404",
        "FRANCE_TRAVAIL, 200",
        "OPS, 403",
        "REGISTRY_ADMIN, 403",
    })
    void whoMayAskAboutNowMayAskAboutThen(Identity identity, int status) {
        assertThat(Api.get(identity, pair).statusCode()).isEqualTo(status);
        assertThat(Api.get(identity, pair + asOf).statusCode()).isEqualTo(status);
        assertThat(RestAssured.get("/api/v1" + pair + asOf).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "'', INVALID_VALUE",
        "yesterday, INVALID_VALUE",
        "2026-01-01, INVALID_VALUE",
        "9999-01-01T00:00:00Z, OUT_OF_RANGE",
    })
    void whatIsNoPastMomentIsRefusedWithItsPlace(String text, String code) {
        Response refused = Api.get(Identity.FRANCE_TRAVAIL, pair + "?asOf=" + text);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.contentType()).isEqualTo("application/problem+json");
        assertThat(refused.path("errors[0].pointer").toString()).isEqualTo("?asOf");
        assertThat(refused.path("errors[0].code").toString()).isEqualTo(code);
    }

    @Test
    void aMomentMayHaveAnOffset() {
        String moment = Api.json(Api.get(Identity.FRANCE_TRAVAIL, pair + asOf))
                .get("asOf")
                .textValue()
                .replace("Z", "%2B00:00");
        assertThat(RestAssured.given()
                        .urlEncodingEnabled(false)
                        .auth()
                        .oauth2(Identity.FRANCE_TRAVAIL.token())
                        .get("/api/v1" + pair + "?asOf=" + moment)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatWasNotThereIsNotFoundAlsoWithABadMoment() {
        for (String path : List.of(
                pair + "?asOf=2001-01-01T00:00:00Z",
                "/pairings/" + Ids.next() + "/" + candidate + "?asOf=nonsense",
                "/pairings/" + offer + "/" + Ids.next() + "?asOf=nonsense",
                "/pairings/nonsense/" + candidate + asOf)) {
            assertThat(Api.get(Identity.FRANCE_TRAVAIL, path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void oneQuestionAtATime() throws SQLException {
        Response busy = turn.take(() -> Api.get(Identity.FRANCE_TRAVAIL, pair + asOf));
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.header("Retry-After")).isEqualTo("5");
        assertThat(busy.path("code").toString()).isEqualTo("UNAVAILABLE");
        assertThat(busy.path("retryable").toString()).isEqualTo("true");
        assertThat(Api.get(Identity.FRANCE_TRAVAIL, pair + asOf).statusCode()).isEqualTo(200);
    }

    @Test
    void aMomentThatIsNotStoredYetIsAskedForLater() throws SQLException {
        try (Connection other = database.getConnection();
                var hold = other.createStatement()) {
            other.setAutoCommit(false);
            hold.execute("select from history_reach for update"); // the writer cannot say how far it came
            Response early = Api.get(Identity.FRANCE_TRAVAIL, pair + "?asOf=" + clock.instant());
            assertThat(early.statusCode()).isEqualTo(503);
            assertThat(early.path("detail").toString()).contains("not reached");
            other.rollback();
            other.setAutoCommit(true);
        }
    }

    @Test
    void aMomentBeforeAGapIsNotAnswered() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (HistoryWriting writing = new HistoryWriting(connection, clock)) {
            writing.store(new RecordedBatch<>(List.of(), Map.of(), true));
        }
        try {
            Response before = Api.get(Identity.FRANCE_TRAVAIL, pair + asOf);
            assertThat(before.statusCode()).isEqualTo(404);
            assertThat(before.path("detail").toString()).contains("is not known");
            assertThat(Api.get(Identity.FRANCE_TRAVAIL, pair + "?asOf=" + clock.instant())
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            kept.execute("update history_reach set whole_since = null");
        }
    }
}
