package fr.relais.matching.history;

import fr.relais.intake.EventStore;
import fr.relais.intake.RecordedBatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Writes batches on the one connection that holds the lock: when it breaks, the right to write is gone with it.
 *
 * <p>A version that is there already is left as it is. Who left is noted first, then all versions are inserted, then those of
 * who left are deleted up to the version they left with: whatever the order of events in a batch or a replay, nothing older
 * than a tombstone stays.
 */
final class HistoryWriting implements EventStore.Writing<Told> {
    private static final String PROGRESS =
            "insert into history_progress (topic, partition, next_offset) values (?, ?, ?)"
                    + " on conflict (topic, partition) do update set next_offset = excluded.next_offset";

    private final Connection connection;
    private final Clock clock;
    private final Packing packing = new Packing();

    HistoryWriting(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    @Override
    public Map<TopicPartition, Long> next() {
        try (var select = connection.prepareStatement("select topic, partition, next_offset from history_progress");
                var row = select.executeQuery()) {
            Map<TopicPartition, Long> next = new HashMap<>();
            while (row.next()) {
                next.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            }
            connection.commit();
            return next;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    @Override
    public void store(RecordedBatch<Told> batch) {
        try (var rows = new HistoryRows(connection, packing, clock.instant())) {
            for (Told told : batch.entries()) {
                rows.add(told);
            }
            rows.flush();
            progress(batch.next());
            if (batch.gap()) {
                moment("update history_reach set whole_since = ?", clock.instant());
            }
            connection.commit();
        } catch (SQLException e) {
            throw Failures.of(e);
        } catch (AssertionError e) { // so the driver says that the connection broke within a batch
            throw new IllegalStateException("history: the connection broke within a batch", e);
        }
    }

    private void progress(Map<TopicPartition, Long> next) throws SQLException {
        try (var upsert = connection.prepareStatement(PROGRESS)) {
            for (var entry : next.entrySet()) {
                upsert.setString(1, entry.getKey().topic());
                upsert.setInt(2, entry.getKey().partition());
                upsert.setLong(3, entry.getValue());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    @Override
    public void reached(Instant moment) {
        try {
            moment("update history_reach set stored_until = greatest(stored_until, ?)", moment);
            connection.commit();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private void moment(String sql, Instant moment) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            update.setTimestamp(1, Timestamp.from(moment));
            update.executeUpdate();
        }
    }

    @Override
    public void close() {
        packing.close();
        try (connection;
                var unlock = connection.createStatement()) {
            connection.rollback();
            connection.setAutoCommit(true);
            unlock.execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
