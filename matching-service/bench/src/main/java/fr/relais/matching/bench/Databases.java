package fr.relais.matching.bench;

import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Held;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** A real PostgreSQL and a DuckDB with the candidates in them, for one measurement. */
final class Databases implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final Connection postgres;
    private final Connection duck;
    private final Path file;

    Databases(People people) throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_parallel_workers_per_gather", "2")
                .start();
        postgres = server.getPostgresDatabase().getConnection();
        duck = DriverManager.getConnection("jdbc:duckdb:");
        file = Files.createTempFile("candidates", ".csv");
        byte[] rows = rows(people);
        Files.write(file, rows);
        execute(postgres, "create unlogged table candidate (" + SqlPeer.columns(" smallint") + ")");
        postgres.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy candidate from stdin (format csv)", new ByteArrayInputStream(rows));
        execute(postgres, "vacuum analyze candidate");
        execute(duck, "set threads to 1");
        execute(duck, "create table candidate (" + SqlPeer.columns(" tinyint") + ")");
        execute(duck, "copy candidate from '" + file + "' (format csv)");
    }

    SqlPeer postgres() {
        return new SqlPeer(postgres, "array");
    }

    SqlPeer duck() {
        return new SqlPeer(duck, "");
    }

    private static byte[] rows(People people) {
        StringBuilder csv = new StringBuilder(people.size() * 64);
        for (Candidate candidate : people) {
            Held held = candidate.held();
            for (int c = 0; c < 30; c++) {
                int cell = held.level(c) | ((int) (held.grades() >>> (2 * c)) & 3) << 2;
                csv.append(cell).append(c < 29 ? ',' : '\n');
            }
        }
        return csv.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        postgres.close();
        duck.close();
        server.close();
        Files.delete(file);
    }
}
