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
import org.jspecify.annotations.Nullable;

/** Writes entries with their events, in batches, inside the caller's transaction. */
final class EntryWriter {
    private static final int BATCH = 500;
    private static final String UPSERT =
            "insert into entry (kind, key, version, registry_version, state, bundled) values (?, ?, ?, ?, ?::jsonb, ?)"
                    + " on conflict (kind, key) do update set version = excluded.version,"
                    + " registry_version = excluded.registry_version, state = excluded.state,"
                    + " bundled = excluded.bundled";

    /** Its registry version was noted before. */
    private static final String KEEP = "insert into entry_version (kind, key, version, since, state)"
            + " select ?, ?, ?, ordinal, ?::jsonb from registry_version where version = ?";

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
                var upsert = connection.prepareStatement(UPSERT);
                var keep = connection.prepareStatement(KEEP)) {
            for (var row : rows) {
                var state = json.writeValueAsString(row.entry.state());
                bind(upsert, row, row.entry.registryVersion(), state, row.entry.bundled());
                bind(keep, row, state, row.entry.registryVersion());
            }
            upsert.executeBatch();
            keep.executeBatch();
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

    private static void bind(PreparedStatement write, Row row, @Nullable String... others) throws SQLException {
        write.setString(1, row.kind.name());
        write.setString(2, row.entry.key());
        write.setLong(3, row.entry.version());
        for (int i = 0; i < others.length; i++) {
            write.setString(4 + i, others[i]);
        }
        write.addBatch();
    }
}
