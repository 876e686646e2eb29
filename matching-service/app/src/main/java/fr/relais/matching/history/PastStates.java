package fr.relais.matching.history;

import fr.relais.matching.index.CuratedBridges;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What was current at one moment: of each subject the highest version that had begun. One read-only transaction, so that all
 * answers fit together.
 */
final class PastStates implements AutoCloseable {
    private static final String CANDIDATE = "select version, state from candidate_version"
            + " where candidate_id = ? and began <= ? order by version desc limit 1";
    private static final String OFFER = "select version, state, published from offer_version"
            + " where offer_id = ? and began <= ? order by version desc limit 1";
    private static final String REGISTRY = "select registry_version from ("
            + "select began, version, registry_version from competency_version union all"
            + " select began, version, registry_version from bridge_version where registry_version is not null) as told"
            + " where began <= ? order by began desc, version desc limit 1";
    private static final String BRIDGES = "select distinct on (rome) rome, leads_to from bridge_version"
            + " where began <= ? order by rome, version desc";

    /** Goes from one id to the next by the index, and for each to its version: what it costs is people, not versions. */
    private static final String EVERYBODY = "with recursive everybody (id) as ("
            + " (select candidate_id from candidate_version order by candidate_id limit 1)"
            + " union all select (select held.candidate_id from candidate_version held"
            + "  where held.candidate_id > everybody.id order by held.candidate_id limit 1)"
            + " from everybody where everybody.id is not null)"
            + " select current.state from everybody cross join lateral (select held.state from candidate_version held"
            + " where held.candidate_id = everybody.id and held.began <= ? order by held.version desc limit 1) current";

    private static final String DECISIONS = "select distinct on (candidate_id) * from decision_step"
            + " where offer_id = ? and decided_at <= ? order by candidate_id, version desc";

    private static final int FETCHED_AT_ONCE = 1_000;

    private final Connection connection;
    private final Timestamp moment;
    private final Packing packing = new Packing();

    private PastStates(Connection connection, Instant moment) {
        this.connection = connection;
        this.moment = Timestamp.from(moment);
    }

    static PastStates open(DataSource database, Instant moment) throws SQLException {
        PastStates states = new PastStates(database.getConnection(), moment);
        try (var begin = states.connection.createStatement()) {
            states.connection.setAutoCommit(false);
            begin.execute("set transaction isolation level repeatable read, read only");
            return states;
        } catch (SQLException e) {
            states.close();
            throw e;
        }
    }

    /** Before that moment some of what was current may be missing. */
    Instant wholeSince() throws SQLException {
        return Reached.read(connection).since();
    }

    Optional<Version> candidate(UUID id) throws SQLException {
        return version(CANDIDATE, id);
    }

    /** Empty too when the offer had ended. */
    Optional<Version> offer(UUID id) throws SQLException {
        return version(OFFER, id);
    }

    private Optional<Version> version(String sql, UUID id) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            select.setTimestamp(2, moment);
            try (var row = select.executeQuery()) {
                if (!row.next() || (sql.equals(OFFER) && !row.getBoolean(3))) {
                    return Optional.empty();
                }
                return Optional.of(new Version(row.getLong(1), packing.unpack(row.getBytes(2))));
            }
        }
    }

    @Nullable
    String registryVersion() throws SQLException {
        try (var select = atTheMoment(REGISTRY);
                var row = select.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    List<CuratedBridges> bridges() throws SQLException {
        try (var select = atTheMoment(BRIDGES);
                var row = select.executeQuery()) {
            List<CuratedBridges> bridges = new ArrayList<>();
            while (row.next()) {
                String[] to = (String[]) row.getArray(2).getArray();
                bridges.add(new CuratedBridges(row.getString(1), Arrays.asList(to)));
            }
            return bridges;
        }
    }

    /** What was decided last of each candidate of an offer. */
    PastDecisions decisions(UUID offer) throws SQLException {
        try (var select = connection.prepareStatement(DECISIONS)) {
            select.setObject(1, offer);
            select.setTimestamp(2, moment);
            return PastDecisions.read(select);
        }
    }

    /** Hands over the data of every candidate, a thousand rows in memory at a time. */
    void everybody(Consumer<byte[]> taker) throws SQLException {
        try (var select = atTheMoment(EVERYBODY)) {
            select.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    taker.accept(packing.unpack(row.getBytes(1)));
                }
            }
        }
    }

    private PreparedStatement atTheMoment(String sql) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        select.setTimestamp(1, moment);
        return select;
    }

    @Override
    public void close() throws SQLException {
        packing.close();
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
