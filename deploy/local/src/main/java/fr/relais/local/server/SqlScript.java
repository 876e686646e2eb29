package fr.relais.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Collectors;

/** A script of CREATE statements that may be run again: what exists already is left alone. */
final class SqlScript {
    private static final String DUPLICATE_DATABASE = "42P04";
    private static final String DUPLICATE_OBJECT = "42710";
    private static final Set<String> EXISTS = Set.of(DUPLICATE_DATABASE, DUPLICATE_OBJECT);

    private SqlScript() {}

    static void run(Path script, Connection connection) throws IOException, SQLException {
        String withoutComments = Files.readAllLines(script).stream()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
        for (String statement : withoutComments.split(";", -1)) {
            if (!statement.isBlank()) {
                execute(connection, statement);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            if (!EXISTS.contains(e.getSQLState())) {
                throw e;
            }
        }
    }
}
