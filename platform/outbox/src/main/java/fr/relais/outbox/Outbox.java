package fr.relais.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where a service leaves the events of its changes. The subject's row must be locked or carry a version that the same
 * transaction raises: that is what puts the events of one key in order. Events of one subject that follow each other share a
 * row: an insert costs far more than another element of an array.
 */
@ApplicationScoped
public class Outbox {
    private static final String INSERT =
            "insert into outbox (topic, key, ids, types, sequences, payloads, events, occurred_at, traceparent)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Events a row. */
    private static final int MOST = 250;

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
            for (var run : runs(events)) {
                bind(insert, run, now, trace);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("outbox refused " + events.size() + " events", e);
        }
    }

    /** Cuts where the subject changes, or a row would hold too many. */
    private static List<List<OutboxEvent>> runs(List<OutboxEvent> events) {
        var runs = new ArrayList<List<OutboxEvent>>();
        int from = 0;
        for (int i = 1; i <= events.size(); i++) {
            if (i == events.size() || i - from == MOST || !events.get(i).hasSubjectOf(events.get(from))) {
                runs.add(events.subList(from, i));
                from = i;
            }
        }
        return runs;
    }

    private void bind(PreparedStatement insert, List<OutboxEvent> run, Timestamp now, @Nullable String trace)
            throws SQLException {
        insert.setString(1, run.getFirst().topic());
        insert.setString(2, run.getFirst().key());
        insert.setArray(
                3,
                array(insert, "uuid", run.stream().map(event -> ids.generate()).toArray()));
        insert.setArray(
                4, array(insert, "text", run.stream().map(OutboxEvent::type).toArray(String[]::new)));
        insert.setArray(
                5,
                array(insert, "bigint", run.stream().map(OutboxEvent::sequence).toArray(Long[]::new)));
        insert.setArray(6, array(insert, "text", run.stream().map(this::write).toArray(String[]::new)));
        insert.setInt(7, run.size());
        insert.setTimestamp(8, now);
        insert.setString(9, trace);
    }

    /** @param elements of their own type where that is one the driver need not spell out */
    private static Array array(PreparedStatement insert, String type, Object[] elements) throws SQLException {
        return insert.getConnection().createArrayOf(type, elements);
    }

    private @Nullable String write(OutboxEvent event) {
        try {
            return event.data() == null ? null : json.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("data of " + event.type() + " cannot be written as JSON", e);
        }
    }
}
