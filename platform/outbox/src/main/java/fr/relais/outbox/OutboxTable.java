package fr.relais.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * One connection to the outbox of one database. It holds the advisory lock that makes its owner the only relay, hears
 * the notifications of new rows, and loses both when it breaks: then nobody can believe to be the relay still.
 */
final class OutboxTable implements AutoCloseable {
    /** Any number will do, as long as all instances of a service use the same. */
    private static final long RELAY_LOCK = 0x72656c616973L;

    private static final String OLDEST =
            "select seq, topic, key, ids, types, sequences, payloads, occurred_at, traceparent"
                    + " from (select *, sum(events) over (order by seq) - events as before"
                    + " from (select * from outbox order by seq limit ?) as oldest) as counted where before < ? order by seq";

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

    /** The events of the oldest rows, in the order of their insertion: about {@code limit}, and no row in part. */
    List<PendingEvent> oldest(int limit) throws SQLException {
        try (var select = connection.prepareStatement(OLDEST)) {
            select.setInt(1, limit);
            select.setInt(2, limit);
            var events = new ArrayList<PendingEvent>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    addAll(events, row);
                }
            }
            return events;
        }
    }

    private static void addAll(List<PendingEvent> events, ResultSet row) throws SQLException {
        var ids = (UUID[]) row.getArray("ids").getArray();
        var types = (String[]) row.getArray("types").getArray();
        var sequences = (Long[]) row.getArray("sequences").getArray();
        var payloads = (@Nullable String[]) row.getArray("payloads").getArray();
        for (int i = 0; i < ids.length; i++) {
            events.add(new PendingEvent(
                    row.getLong("seq"),
                    ids[i],
                    row.getString("topic"),
                    row.getString("key"),
                    types[i],
                    sequences[i],
                    row.getTimestamp("occurred_at").toInstant(),
                    row.getString("traceparent"),
                    payloads[i]));
        }
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
