package fr.relais.matching.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Which moments the history can answer for.
 *
 * @param until what the topics held then is stored
 * @param since before, something may be missing
 */
record Reached(Instant until, Instant since) {
    static Reached read(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select stored_until, whole_since from history_reach");
                var row = select.executeQuery()) {
            return row.next() ? new Reached(instant(row, 1), instant(row, 2)) : new Reached(Instant.MIN, Instant.MIN);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? Instant.MIN : moment.toInstant();
    }
}
