package fr.relais.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where a service leaves the events of its changes. The subject's row must be locked or carry a version that the same
 * transaction raises: that is what puts the events of one key in order.
 */
@ApplicationScoped
public class Outbox {
    private static final String INSERT =
            "insert into outbox (id, topic, key, type, sequence, occurred_at, traceparent, payload)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    Outbox(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Appends one event; see {@link #append(List)}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(OutboxEvent event) {
        append(List.of(event));
    }

    /**
     * Appends events in this order; they are published if, and only if, the caller's transaction commits.
     *
     * @throws jakarta.transaction.TransactionalException when there is no transaction
     * @throws IllegalStateException when the data cannot be written as JSON or the database refuses
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<OutboxEvent> events) {
        var now = Timestamp.from(clock.instant());
        var trace = TraceParent.current();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var event : events) {
                bind(insert, event, now, trace);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("outbox refused " + events.size() + " events", e);
        }
    }

    private void bind(PreparedStatement insert, OutboxEvent event, Timestamp now, @Nullable String trace)
            throws SQLException {
        insert.setObject(1, ids.generate());
        insert.setString(2, event.topic());
        insert.setString(3, event.key());
        insert.setString(4, event.type());
        insert.setLong(5, event.sequence());
        insert.setTimestamp(6, now);
        insert.setString(7, trace);
        insert.setString(8, event.data() == null ? null : write(event));
    }

    private String write(OutboxEvent event) {
        try {
            return json.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("data of " + event.type() + " cannot be written as JSON", e);
        }
    }
}
