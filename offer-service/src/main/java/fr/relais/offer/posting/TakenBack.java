package fr.relais.offer.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/** The table of offers that were taken back before they came. Asked and written while the offer or its source is locked. */
@ApplicationScoped
class TakenBack {
    private static final String NOTE = "insert into offer_taken_back as held (source, external_id, taken_back_at)"
            + " values (?, ?, ?) on conflict (source, external_id)"
            + " do update set taken_back_at = greatest(held.taken_back_at, excluded.taken_back_at)";
    private static final String OF =
            "select external_id, taken_back_at from offer_taken_back where source = ? and external_id = any(?)";
    private static final String FORGET = "delete from offer_taken_back where taken_back_at < ?";

    private final DataSource database;

    TakenBack(DataSource database) {
        this.database = database;
    }

    /** Nothing that was written up to then counts any more. */
    void note(OfferKey key, Instant at) {
        note(key.source(), Map.of(Objects.requireNonNull(key.externalId()), at));
    }

    /** Nothing that was written up to then counts any more, by external id. */
    void note(String source, Map<String, Instant> moments) {
        if (moments.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(NOTE)) {
            for (var note : moments.entrySet()) {
                insert.setString(1, source);
                insert.setString(2, note.getKey());
                insert.setTimestamp(3, Timestamp.from(note.getValue()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("not noted as taken back", e);
        }
    }

    /** When those of these offers were taken back that were, by external id. */
    Map<String, Instant> of(String source, String... externalIds) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(OF)) {
            select.setString(1, source);
            select.setArray(2, connection.createArrayOf("text", externalIds));
            var moments = new HashMap<String, Instant>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    moments.put(row.getString(1), row.getTimestamp(2).toInstant());
                }
            }
            return moments;
        } catch (SQLException e) {
            throw new IllegalStateException("not known whether taken back", e);
        }
    }

    /** Forgets what was taken back before that; how many. */
    int forget(Instant moment) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(FORGET)) {
            delete.setTimestamp(1, Timestamp.from(moment));
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("what was taken back long ago is not forgotten", e);
        }
    }
}
