package fr.relais.candidate;

import static fr.relais.candidate.Api.as;
import static fr.relais.candidate.Api.body;
import static fr.relais.candidate.Api.created;
import static fr.relais.candidate.Api.fresh;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.testing.Identity;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An import that another instance has gone on with meanwhile. */
@QuarkusTest
@RealServers
class ImportOvertakenIT {
    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @Inject
    DataSource database;

    @BeforeEach
    void registry() {
        Registry.ready(readiness);
    }

    @Test
    void whatCannotBeCountedIsNotStored() throws SQLException {
        var fresh = fresh();
        overtaken(fresh);
        Api.upsert(fresh, body("")).then().statusCode(201);
    }

    @Test
    void theUploadIsLeftToWhoeverFinishesIt() throws SQLException {
        var id = overtaken(fresh());
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select spool from import_operation where id = ?")) {
            select.setObject(1, UUID.fromString(id));
            try (var row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(Path.of(row.getString(1))).exists();
            }
        }
    }

    /** Sends somebody new in a chunk that is booked elsewhere while it is being applied; gives the import's id. */
    private String overtaken(String fresh) throws SQLException {
        var known = fresh();
        var held = created(known, body(""));
        String id;
        try (var holding = database.getConnection();
                var lock = holding.prepareStatement("select id from candidate where id = ? for update")) {
            holding.setAutoCommit(false);
            lock.setObject(1, UUID.fromString(held));
            lock.executeQuery();
            id = sent(line(fresh) + line(known)); // which waits for whom is held
            change("update import_operation set received = received + 1 where id = ?", id);
            holding.rollback();
        }
        Imports.done(Identity.PARTNER, line(known)); // imports run one after the other
        change("update import_operation set status = 'FAILED' where id = ?", id);
        return id;
    }

    private void change(String sql, String id) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, UUID.fromString(id));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static String sent(String file) {
        return as(Identity.PARTNER)
                .contentType("application/x-ndjson")
                .body(file.getBytes(UTF_8))
                .post("/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static String line(String externalId) {
        return "{\"externalId\": \"%s\", \"person\": {\"birthDate\": \"1999-04-12\"}, \"noNights\": true}\n"
                .formatted(externalId);
    }
}
