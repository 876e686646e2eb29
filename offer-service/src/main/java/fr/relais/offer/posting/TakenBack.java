package fr.relais.offer.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table of offers that were taken back before they came. Asked and written while the offer's key is locked. */
@ApplicationScoped
class TakenBack {
    private static final String NOTE = "insert into offer_taken_back as held (source, external_id, taken_back_at)"
            + " values (?, ?, ?) on conflict (source, external_id)"
            + " do update set taken_back_at = greatest(held.taken_back_at, excluded.taken_back_at)";
    private static final String SINCE =
            "select taken_back_at from offer_taken_back where source = ? and external_id = ?";

    private final DataSource database;

    TakenBack(DataSource database) {
        this.database = database;
    }

    /** Nothing that was written up to then counts any more. */
    void note(OfferKey key, Instant at) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(NOTE)) {
            insert.setString(1, key.source());
            insert.setString(2, key.externalId());
            insert.setTimestamp(3, Timestamp.from(at));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("not noted as taken back", e);
        }
    }

    /** Whether the offer was taken back after this was written; null may have been written at any time. */
    boolean since(OfferKey key, @Nullable Instant writtenAt) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SINCE)) {
            select.setString(1, key.source());
            select.setString(2, key.externalId());
            try (var row = select.executeQuery()) {
                return row.next()
                        && (writtenAt == null
                                || !writtenAt.isAfter(row.getTimestamp(1).toInstant()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("not known whether taken back", e);
        }
    }
}
