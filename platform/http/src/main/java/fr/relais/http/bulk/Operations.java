package fr.relais.http.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The tables of imports, as the running of imports writes them. */
@ApplicationScoped
class Operations {
    private final Instance<DataSource> database;
    private final ObjectMapper json;
    private final Clock clock;

    Operations(Instance<DataSource> database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    void begin(Operation operation, String owner) {
        run(
                "insert into import_operation (id, target, owner, context, spool, status, started_at)"
                        + " values (?, ?, ?, ?, ?, 'RUNNING', ?)",
                insert -> {
                    insert.setObject(1, operation.id());
                    insert.setString(2, operation.target());
                    insert.setString(3, owner);
                    insert.setString(4, write(operation.context()));
                    insert.setString(5, operation.spool().toString());
                    insert.setTimestamp(6, Timestamp.from(clock.instant()));
                });
    }

    /** Imports that a stop of this or another instance left running. */
    List<Operation> running() {
        try (var connection = database.get().getConnection();
                var select = connection.prepareStatement("select id, target, context, spool, received"
                        + " from import_operation where status = 'RUNNING' order by started_at");
                var row = select.executeQuery()) {
            var found = new ArrayList<Operation>();
            while (row.next()) {
                found.add(new Operation(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        readContext(row.getString(3)),
                        Path.of(row.getString(4)),
                        row.getLong(5)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("imports cannot be read", e);
        }
    }

    /**
     * Books a chunk in the running transaction.
     *
     * @return false when somebody else has booked it: the transaction must then be rolled back
     */
    boolean book(Operation operation, long settledBefore, List<Settled> chunk) {
        var counted = run(
                "update import_operation set received = received + ?, created = created + ?,"
                        + " updated = updated + ?, unchanged = unchanged + ?, rejected = rejected + ?"
                        + " where id = ? and received = ? and status = 'RUNNING'",
                update -> {
                    update.setLong(1, chunk.size());
                    update.setLong(2, count(chunk, BulkResult.Outcome.CREATED));
                    update.setLong(3, count(chunk, BulkResult.Outcome.UPDATED));
                    update.setLong(4, count(chunk, BulkResult.Outcome.UNCHANGED));
                    update.setLong(5, count(chunk, BulkResult.Outcome.REJECTED));
                    update.setObject(6, operation.id());
                    update.setLong(7, settledBefore);
                });
        if (counted == 1) {
            report(operation, chunk);
        }
        return counted == 1;
    }

    private static long count(List<Settled> chunk, BulkResult.Outcome outcome) {
        return chunk.stream().filter(item -> item.result().outcome() == outcome).count();
    }

    private void report(Operation operation, List<Settled> chunk) {
        try (Connection connection = database.get().getConnection();
                var insert = connection.prepareStatement("insert into import_item (operation, number, external_id,"
                        + " outcome, id, note, errors) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (var item : chunk) {
                if (item.reported()) {
                    insert.setObject(1, operation.id());
                    insert.setLong(2, item.number());
                    insert.setString(3, item.result().externalId());
                    insert.setString(4, item.result().outcome().name());
                    insert.setObject(5, item.result().id());
                    insert.setString(6, item.result().note());
                    insert.setString(7, item.errors().isEmpty() ? null : write(item.errors()));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("import not booked", e);
        }
    }

    void finish(Operation operation, String status, @Nullable String reason) {
        run(
                "update import_operation set status = ?, reason = ?, finished_at = ? where id = ? and status = 'RUNNING'",
                update -> {
                    update.setString(1, status);
                    update.setString(2, reason);
                    update.setTimestamp(3, Timestamp.from(clock.instant()));
                    update.setObject(4, operation.id());
                });
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> readContext(String context) {
        try {
            return json.readValue(context, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Binding {
        void bind(java.sql.PreparedStatement statement) throws SQLException;
    }

    private int run(String sql, Binding binding) {
        try (Connection connection = database.get().getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("import not booked", e);
        }
    }
}
