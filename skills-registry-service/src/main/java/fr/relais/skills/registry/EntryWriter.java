package fr.relais.skills.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.outbox.Outbox;
import fr.relais.outbox.OutboxEvent;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Writes entries with their events, in batches, inside the caller's transaction. */
final class EntryWriter {
    private static final int BATCH = 500;
    private static final String UPSERT =
            "insert into entry (kind, key, version, registry_version, state, bundled) values (?, ?, ?, ?, ?::jsonb, ?)"
                    + " on conflict (kind, key) do update set version = excluded.version,"
                    + " registry_version = excluded.registry_version, state = excluded.state,"
                    + " bundled = excluded.bundled";

    private record Row(Kind<?> kind, Entry<?> entry) {
        OutboxEvent event() {
            return new OutboxEvent(kind.topic(), entry.key(), kind.published(), entry.version(), entry.state());
        }
    }

    private final DataSource database;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final List<Row> rows = new ArrayList<>();

    EntryWriter(DataSource database, ObjectMapper json, Outbox outbox) {
        this.database = database;
        this.json = json;
        this.outbox = outbox;
    }

    void write(Kind<?> kind, Entry<?> entry) {
        rows.add(new Row(kind, entry));
        if (rows.size() == BATCH) {
            flush();
        }
    }

    void flush() {
        if (rows.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(UPSERT)) {
            for (var row : rows) {
                bind(upsert, row);
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(rows.size() + " entries not written", e);
        }
        outbox.append(rows.stream().map(Row::event).toList());
        rows.clear();
    }

    /** Notes that this bundled content is what the entry already says. */
    void remember(Kind<?> kind, String key, String bundled) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update entry set bundled = ? where kind = ? and key = ?")) {
            update.setString(1, bundled);
            update.setString(2, kind.name());
            update.setString(3, key);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("entry not written", e);
        }
    }

    private void bind(PreparedStatement upsert, Row row) throws SQLException, JsonProcessingException {
        upsert.setString(1, row.kind.name());
        upsert.setString(2, row.entry.key());
        upsert.setLong(3, row.entry.version());
        upsert.setString(4, row.entry.registryVersion());
        upsert.setString(5, json.writeValueAsString(row.entry.state()));
        upsert.setString(6, row.entry.bundled());
    }
}
