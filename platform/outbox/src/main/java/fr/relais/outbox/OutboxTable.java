package fr.relais.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * One connection to the outbox of one database. It holds the advisory lock that makes its owner the only relay, hears
 * the notifications of new rows, and loses both when it breaks: then nobody can believe to be the relay still.
 */
final class OutboxTable implements AutoCloseable {
    /** Any number will do, as long as all instances of a service use the same. */
    private static final long RELAY_LOCK = 0x72656c616973L;

    private final Connection connection;

    private OutboxTable(Connection connection) {
        this.connection = connection;
    }

    static OutboxTable open(DataSource database) throws SQLException {
        var table = new OutboxTable(database.getConnection());
        try {
            table.execute("listen outbox");
            return table;
        } catch (SQLException e) {
            table.close();
            throw e;
        }
    }

    /** True when this connection now is the relay's. */
    boolean tryLead() throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, RELAY_LOCK);
            try (var answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** The oldest rows, in the order of their insertion. */
    List<PendingEvent> oldest(int limit) throws SQLException {
        try (var select = connection.prepareStatement("select seq, id, topic, key, type, sequence, occurred_at,"
                + " traceparent, payload from outbox order by seq limit ?")) {
            select.setInt(1, limit);
            var events = new ArrayList<PendingEvent>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    events.add(read(row));
                }
            }
            return events;
        }
    }

    private static PendingEvent read(ResultSet row) throws SQLException {
        return new PendingEvent(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getTimestamp(7).toInstant(),
                row.getString(8),
                row.getString(9));
    }

    void delete(List<Long> seqs) throws SQLException {
        try (var delete = connection.prepareStatement("delete from outbox where seq = any(?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", seqs.toArray()));
            delete.executeUpdate();
        }
    }

    /** Waits until a row was inserted somewhere or the time is over. */
    void awaitRows(Duration atMost) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            execute("select pg_advisory_unlock_all()");
            execute("unlisten *");
        }
    }
}
