package fr.relais.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.candidate.access.Writer;
import fr.relais.candidate.evidence.Statement;
import fr.relais.candidate.evidence.StatementsColumn;
import fr.relais.events.Evidence;
import fr.relais.testing.Servers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Statements that were stored one by one are the same, in the same order, once they are stored in runs. */
class StatementsMigrationIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final Writer PORTAL = Writer.source("portal");
    private static final List<Statement> STATEMENTS = List.of(
            new Statement("SOC-E02", 2, Evidence.BADGE, PORTAL, NOON),
            new Statement("SOC-E01", 1, Evidence.BADGE, PORTAL, NOON),
            new Statement("SOC-E01", 3, Evidence.DECLARED, Writer.PERSON, NOON),
            new Statement("SOC-S01", 0, Evidence.ASSESSED, PORTAL, NOON),
            new Statement("SOC-S02", 1, Evidence.ATTESTED, PORTAL, NOON.plusSeconds(1)));

    @Test
    void nothingIsLost() throws SQLException {
        var url = Servers.shared().newDatabase("migration");
        migrate(url, "3");
        try (var database = DriverManager.getConnection(url)) {
            insert(database, 1, one(STATEMENTS));
            insert(database, 2, "[]");
            migrate(url, "4");
            assertThat(new StatementsColumn()
                            .convertToEntityAttribute(stored(database, 1))
                            .all())
                    .isEqualTo(STATEMENTS);
            assertThat(stored(database, 2)).isEqualTo("[]");
        }
    }

    private static void migrate(String url, String version) {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("db/candidate")
                .target(version)
                .load()
                .migrate();
    }

    /** As it was written before. */
    private static String one(List<Statement> statements) {
        return statements.stream()
                .map(held -> "{\"code\":\"%s\",\"level\":%d,\"evidence\":\"%s\",\"by\":\"%s\",\"at\":\"%s\"}"
                        .formatted(
                                held.code(),
                                held.level(),
                                held.evidence(),
                                held.writer().text(),
                                held.at()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static void insert(Connection database, int number, String statements) throws SQLException {
        try (var insert = database.prepareStatement("insert into candidate (id, revision, mobility_departements,"
                + " contract_types, working_times, no_nights, no_weekends, wished_rome, practised_rome, rome_version,"
                + " statements, sources, structures, profile_version, profile_published, minor, access_version,"
                + " created_at, updated_at) values (?::uuid, 1, '{}', '{}', '{}', false, false, '{}', '{}', '4.60',"
                + " ?::jsonb, '{}', '{}', 1, true, false, 1, now(), now())")) {
            insert.setString(1, "00000000-0000-0000-0000-00000000000" + number);
            insert.setString(2, statements);
            insert.executeUpdate();
        }
    }

    private static String stored(Connection database, int number) throws SQLException {
        try (var select = database.prepareStatement("select statements from candidate where id = ?::uuid")) {
            select.setString(1, "00000000-0000-0000-0000-00000000000" + number);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
