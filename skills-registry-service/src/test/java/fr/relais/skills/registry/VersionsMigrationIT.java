package fr.relais.skills.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.relais.testing.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A database of the time before versions were kept goes on with what it has. */
class VersionsMigrationIT {
    @Test
    void whatIsCurrentBecomesTheFirstVersionThatIsKept() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(Servers.shared().newDatabase("skills"));
                var sql = connection.createStatement()) {
            sql.execute("create schema before; set search_path to before");
            sql.execute(script("V1__registry.sql"));
            sql.execute("insert into edition values (true, '2026-1', 10, 'PROPOSED', '2026-01-01', '4.60')");
            sql.execute("insert into entry values ('competency', 'SOC-E01', 3, '2026-1.9', '{}', null),"
                    + " ('competency', 'SOC-E02', 1, '2026-1', '{}', null), ('badge', 'b', 2, '2026-1.2', '{}', null)");
            sql.execute(script("V2__versions.sql"));
            assertThat(column(connection, "select version from registry_version order by ordinal"))
                    .containsExactly("2026-1", "2026-1.2", "2026-1.9", "2026-1.10");
            assertThat(column(
                            connection,
                            "select key || ' ' || held.version || ' ' || named.version from entry_version held"
                                    + " join registry_version named on ordinal = since order by key"))
                    .containsExactlyInAnyOrder("SOC-E01 3 2026-1.9", "SOC-E02 1 2026-1", "b 2 2026-1.2");
        }
    }

    @Test
    void anEmptyOneStaysEmpty() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(Servers.shared().newDatabase("skills"));
                var sql = connection.createStatement()) {
            sql.execute("create schema before; set search_path to before");
            sql.execute(script("V1__registry.sql"));
            sql.execute(script("V2__versions.sql"));
            assertThat(column(connection, "select version from registry_version"))
                    .isEmpty();
        }
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (var select = connection.createStatement();
                var row = select.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }

    private static String script(String name) {
        try (var in = VersionsMigrationIT.class.getResourceAsStream("/db/skills/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
