package fr.relais.matching.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    /** Before anything was told of an offer. */
    private static final String BEGIN = "insert into shortlist (version, events, published, rules_version, computed_at,"
            + " candidate_ids, fits, sure, told_ranks, offer_id) values (0, 0, false, '', 'epoch', '{}', '{}', '{}', '{}', ?)"
            + " on conflict do nothing";

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

    /** The same of one offer, whose row is begun if need be. */
    StoredShortlist lockOne(UUID offer) {
        try (var connection = database.getConnection();
                var begin = connection.prepareStatement(BEGIN)) {
            begin.setObject(1, offer);
            begin.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
        return lock(List.of(offer)).getOrDefault(offer, StoredShortlist.none(offer));
    }

    /** Writes how many events there are of an offer whose row is locked. */
    void count(UUID offer, long events) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update shortlist set events = ? where offer_id = ?")) {
            update.setLong(1, events);
            update.setObject(2, offer);
            update.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
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

    /**
     * Writes rows that were locked, or not there.
     *
     * @param there the offers that have a row
     */
    void write(Collection<StoredShortlist> rows, Set<UUID> there) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT);
                var update = connection.prepareStatement(UPDATE)) {
            for (StoredShortlist row : rows) {
                PreparedStatement statement = there.contains(row.offerId()) ? update : insert;
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
