package fr.relais.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import de.bytefish.pgbulkinsert.PgBulkInsert;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Where a service leaves the events of its changes. The subject's row must be locked or carry a version that the same
 * transaction raises: that is what puts the events of one key in order. Events of one subject that follow each other share a
 * row: an insert costs far more than another element of an array.
 */
@ApplicationScoped
public class Outbox {
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
        var rows = rows(events);
        if (rows.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection()) {
            if (rows.size() == 1) {
                rows.getFirst().insert(connection);
            } else {
                new PgBulkInsert<>(OutboxRow.MAPPING).saveAll(connection.unwrap(PGConnection.class), rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("outbox refused " + events.size() + " events", e);
        }
    }

    /** Cuts where the subject changes, or a row would hold too many. */
    private List<OutboxRow> rows(List<OutboxEvent> events) {
        var now = clock.instant();
        var trace = TraceParent.current();
        var rows = new ArrayList<OutboxRow>();
        int from = 0;
        for (int i = 1; i <= events.size(); i++) {
            if (i == events.size() || i - from == MOST || !events.get(i).hasSubjectOf(events.get(from))) {
                rows.add(row(events.subList(from, i), now, trace));
                from = i;
            }
        }
        return rows;
    }

    private OutboxRow row(List<OutboxEvent> run, Instant now, @Nullable String trace) {
        return new OutboxRow(
                run.getFirst().topic(),
                run.getFirst().key(),
                run.stream().map(event -> ids.generate()).toList(),
                run.stream().map(OutboxEvent::type).toList(),
                run.stream().map(OutboxEvent::sequence).toList(),
                payloads(run),
                now,
                trace);
    }

    private List<@Nullable String> payloads(List<OutboxEvent> run) {
        var payloads = new ArrayList<@Nullable String>(run.size());
        for (var event : run) {
            payloads.add(write(event));
        }
        return payloads;
    }

    private @Nullable String write(OutboxEvent event) {
        try {
            return event.data() == null ? null : json.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("data of " + event.type() + " cannot be written as JSON", e);
        }
    }
}
