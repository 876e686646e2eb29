package fr.relais.local.server;

import fr.relais.local.console.Failure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Asks PostgreSQL itself whether a commit survives a power cut: the embedded default is that it does not. */
final class Durability {
    private Durability() {}

    static void require(Connection connection) throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            String value = show(connection, setting);
            if (!value.equals("on")) {
                throw new Failure("PostgreSQL runs with " + setting + "=" + value + "; Relais needs it on");
            }
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW " + setting)) {
            result.next();
            return result.getString(1);
        }
    }
}
