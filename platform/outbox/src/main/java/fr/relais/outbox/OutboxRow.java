package fr.relais.outbox;

import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Events of one subject that follow each other, as a row of the outbox.
 *
 * @param payloads JSON, or null for a tombstone
 */
record OutboxRow(
        String topic,
        String key,
        List<UUID> ids,
        List<String> types,
        List<Long> sequences,
        List<@Nullable String> payloads,
        Instant occurredAt,
        @Nullable String traceparent) {
    /** For many rows at once, by COPY. */
    static final AbstractMapping<OutboxRow> MAPPING = new Columns();

    private static final String INSERT =
            "insert into outbox (topic, key, ids, types, sequences, payloads, events, occurred_at, traceparent)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Inserts this row alone, in one round trip where COPY takes two. */
    void insert(Connection database) throws SQLException {
        try (var insert = database.prepareStatement(INSERT)) {
            insert.setString(1, topic);
            insert.setString(2, key);
            insert.setArray(3, array(insert, "uuid", ids.toArray()));
            insert.setArray(4, array(insert, "text", types.toArray(String[]::new)));
            insert.setArray(5, array(insert, "bigint", sequences.toArray(Long[]::new)));
            insert.setArray(6, array(insert, "text", payloads.toArray(String[]::new)));
            insert.setInt(7, ids.size());
            insert.setTimestamp(8, Timestamp.from(occurredAt));
            insert.setString(9, traceparent);
            insert.executeUpdate();
        }
    }

    /** @param elements of their own type where that is one the driver need not spell out */
    private static Array array(PreparedStatement insert, String type, Object[] elements) throws SQLException {
        return insert.getConnection().createArrayOf(type, elements);
    }

    private static final class Columns extends AbstractMapping<OutboxRow> {
        Columns() {
            super("", "outbox");
            mapText("topic", OutboxRow::topic);
            mapText("key", OutboxRow::key);
            mapUUIDArray("ids", OutboxRow::ids);
            mapTextArray("types", OutboxRow::types);
            mapLongArray("sequences", OutboxRow::sequences);
            mapTextArray("payloads", OutboxRow::payloads);
            mapInteger("events", row -> row.ids().size());
            mapTimeStampTz("occurred_at", row -> row.occurredAt().atZone(ZoneOffset.UTC));
            mapText("traceparent", OutboxRow::traceparent);
        }
    }
}
