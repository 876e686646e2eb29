package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.body;
import static fr.relais.candidate.Api.created;
import static fr.relais.candidate.Api.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.relais.testing.Identity;
import fr.relais.testing.Servers;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself allows with the log, and what it keeps of shares. */
@QuarkusTest
@RealServers
class AccessLogIT {
    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access_log set reader_id = 'somebody else'",
                "delete from access_log",
                "update access_log set share_id = null where reader_kind = 'SOURCE'"
            })
    void noRowOfTheLogIsChangedOrTakenAway(String statement) {
        Registry.ready(readiness);
        var id = created(fresh(), body(""));
        as(Identity.PARTNER).get("/candidates/" + id + "/passport").then().statusCode(200);
        assertThatThrownBy(() -> execute(statement)).hasMessageContaining("append-only");
    }

    @Test
    void aTokenIsNowhereInTheDatabase() throws SQLException {
        Registry.ready(readiness);
        Api.forget(Identity.CANDIDATE, Identity.CANDIDATE_ID);
        as(Identity.CANDIDATE).body(body("")).post("/candidates").then().statusCode(201);
        String token = as(Identity.CANDIDATE)
                .header("Idempotency-Key", fresh())
                .body("{\"expiresAt\": \"%s\"}".formatted(Instant.now().plusSeconds(600)))
                .post("/candidates/" + Identity.CANDIDATE_ID + "/passport/shares")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        assertThat(execute("select query_to_xml('select * from passport_share', true, true, '')::text"
                        + " || query_to_xml('select * from idempotency_key', true, true, '')::text"))
                .contains("token_sha256")
                .doesNotContain(token);
    }

    private static String execute(String statement) throws SQLException {
        var servers = Servers.shared();
        try (var connection = DriverManager.getConnection(
                        servers.databaseUrl("candidate"), "candidate", servers.databasePassword("candidate"));
                var query = connection.createStatement()) {
            if (!query.execute(statement)) {
                return "";
            }
            var rows = query.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }
}
