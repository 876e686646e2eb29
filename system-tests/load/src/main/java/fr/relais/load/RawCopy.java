package fr.relais.load;

import fr.relais.testing.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * What PostgreSQL alone takes for the rows of an import, given them ready in binary form, a table at a time in one transaction:
 * the limit. The tables are copies with the same indexes and foreign keys; the outbox's rows are rebuilt, since they are gone.
 */
final class RawCopy {
    private static final List<String> TABLES = List.of("candidate", "identity", "source_link", "consent", "outbox");
    private static final String KEYS = """
            alter table raw_identity add foreign key (candidate_id) references raw_candidate;
            alter table raw_source_link add foreign key (candidate_id) references raw_candidate deferrable initially deferred;
            alter table raw_consent add foreign key (candidate_id) references raw_candidate;
            """;

    private final Connection database;
    private final String people;

    private RawCopy(Connection database, String series) {
        this.database = database;
        this.people = "(select candidate_id from source_link where external_id like 'volunteer-" + series + "-%')";
    }

    /** Seconds that it takes for the people of this series, who must have been imported. */
    static double seconds(String series) {
        try (var database = DriverManager.getConnection(Servers.shared().superuserUrl("candidate"))) {
            return new RawCopy(database, series).run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double run() throws SQLException, IOException {
        for (var table : TABLES) {
            execute("create table raw_" + table + " (like " + table + " including all)");
        }
        execute(KEYS);
        var files = new ArrayList<Path>();
        for (var table : TABLES) {
            files.add(out(rows(table)));
        }
        long begun = System.nanoTime();
        database.setAutoCommit(false);
        for (int i = 0; i < files.size(); i++) {
            in(TABLES.get(i), files.get(i));
        }
        database.commit();
        double seconds = (System.nanoTime() - begun) / 1e9;
        database.setAutoCommit(true);
        execute("drop table raw_candidate, raw_identity, raw_source_link, raw_consent, raw_outbox");
        for (var file : files) {
            Files.delete(file);
        }
        return seconds;
    }

    private String rows(String table) {
        return switch (table) {
            case "candidate" -> "select * from candidate where id in " + people;
            case "outbox" -> outbox("profile", profile()) + " union all " + outbox("access", access());
            default -> "select * from " + table + " where candidate_id in " + people;
        };
    }

    private String outbox(String topic, String payload) {
        return "select 'relais.candidate." + topic + ".v1'::text, id::text, array[id], array['relais.candidate." + topic
                + "-published.v1'::text], array[1::bigint], created_at, null::text, array[(" + payload
                + ")::text], 1 from candidate where id in " + people;
    }

    private static String profile() {
        return "to_jsonb(candidate) - 'statements' - 'created_at' - 'updated_at' - 'sources' - 'structures' - 'subject'"
                + " || jsonb_build_object('competencies',"
                + " (select jsonb_agg(jsonb_build_object('code', split_part(held, ':', 1), 'level', 1, 'evidence', 'BADGE'))"
                + " from jsonb_array_elements_text(statements -> 0 -> 'said') held))";
    }

    private static String access() {
        return "jsonb_build_object('candidateId', id, 'version', 1, 'subject', subject, 'sources', sources, 'structures',"
                + " structures, 'shares', array['matching', 'employers'])";
    }

    private Path out(String rows) throws SQLException, IOException {
        var file = Files.createTempFile("relais-copy", ".rows");
        try (var out = Files.newOutputStream(file)) {
            database.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + rows + ") to stdout binary", out);
        }
        return file;
    }

    private void in(String table, Path file) throws SQLException, IOException {
        var columns = table.equals("outbox")
                ? " (topic, key, ids, types, sequences, occurred_at, traceparent, payloads, events)"
                : "";
        try (var in = Files.newInputStream(file)) {
            var rows = database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy raw_" + table + columns + " from stdin binary", in, 1 << 16);
            if (rows == 0) {
                throw new IllegalStateException("no rows for " + table);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
