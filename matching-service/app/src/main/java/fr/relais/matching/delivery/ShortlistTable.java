package fr.relais.matching.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows, one an offer. Takes part in the caller's transaction if there is one; throws unchecked when it fails. */
@ApplicationScoped
class ShortlistTable {
    private static final String READ = "select offer_id, version, events, published, rules_version, registry_version,"
            + " computed_at, candidate_ids, fits, sure, told_ranks from shortlist where offer_id = any(?)";
    private static final String LOCK = READ + " order by offer_id for update"; // in one order: no two block each other
    private static final String PUBLISHED = "select offer_id from shortlist where published";
    /** Fails when somebody else inserted the row meanwhile: then all is compared again. */
    private static final String INSERT = "insert into shortlist (version, events, published, rules_version,"
            + " registry_version, computed_at, candidate_ids, fits, sure, told_ranks, offer_id)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String UPDATE = "update shortlist set version = ?, events = ?, published = ?,"
            + " rules_version = ?, registry_version = ?, computed_at = ?, candidate_ids = ?, fits = ?, sure = ?,"
            + " told_ranks = ? where offer_id = ?";

    private final DataSource database;

    ShortlistTable(DataSource database) {
        this.database = database;
    }

    Map<UUID, StoredShortlist> read(Collection<UUID> offers) {
        return select(READ, offers);
    }

    /** Reads rows and keeps others from them until the transaction ends. */
    Map<UUID, StoredShortlist> lock(Collection<UUID> offers) {
        return select(LOCK, offers);
    }

    /** The offers that are told to be published. */
    Set<UUID> published() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(PUBLISHED);
                var row = select.executeQuery()) {
            Set<UUID> offers = new HashSet<>();
            while (row.next()) {
                offers.add(row.getObject(1, UUID.class));
            }
            return offers;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    long countPublished() {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement("select count(*) from shortlist where published");
                var row = count.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Writes rows that were locked, or not there. */
    void write(Collection<StoredShortlist> rows) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT);
                var update = connection.prepareStatement(UPDATE)) {
            for (StoredShortlist row : rows) {
                PreparedStatement statement = row.version() == 1 ? insert : update;
                RowMapping.bind(statement, row);
                statement.addBatch();
            }
            insert.executeBatch();
            update.executeBatch();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private Map<UUID, StoredShortlist> select(String sql, Collection<UUID> offers) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", offers.toArray()));
            Map<UUID, StoredShortlist> rows = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    StoredShortlist read = RowMapping.read(row);
                    rows.put(read.offerId(), read);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("shortlists: " + e.getMessage(), e);
    }
}
