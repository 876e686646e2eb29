package fr.relais.matching.decision;

import fr.relais.events.Decision;
import fr.relais.events.DecisionState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows. Takes part in the caller's transaction if there is one; throws unchecked when it fails. */
@ApplicationScoped
class DecisionTable {
    private static final String COLUMNS = "offer_id, candidate_id, version, state, reason_code, decided_by, decided_at,"
            + " offer_version, candidate_version";
    private static final String LAST = "select " + COLUMNS + " from decision where offer_id = ? and candidate_id = ?";
    private static final String STEPS = "select " + COLUMNS
            + ", from_state from decision_step where offer_id = ? and candidate_id = ? order by version";
    private static final String WRITE = "insert into decision (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (offer_id, candidate_id) do update set version = excluded.version, state = excluded.state,"
            + " reason_code = excluded.reason_code, decided_by = excluded.decided_by, decided_at = excluded.decided_at,"
            + " offer_version = excluded.offer_version, candidate_version = excluded.candidate_version";
    private static final String ADD =
            "insert into decision_step (" + COLUMNS + ", from_state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String HASH = "sha256(uuid_send(?) || uuid_send(?))";

    /** Apart from what else may be locked in this database. */
    private static final int LOCK = 5;

    private final DataSource database;

    DecisionTable(DataSource database) {
        this.database = database;
    }

    /** A question to the database. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /**
     * Keeps others from deciding on the candidate, and from forgetting them, until the transaction ends. Of the person, not of
     * the pair: whoever forgets does not know the pairs that are being decided on.
     */
    void lock(UUID candidate) {
        ask(connection -> {
            try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(?, ?)")) {
                lock.setInt(1, LOCK);
                lock.setInt(2, candidate.hashCode());
                return lock.execute();
            }
        });
    }

    Optional<DecisionState> last(UUID offer, UUID candidate) {
        return ask(connection -> {
            try (var select = ofPair(connection, LAST, offer, candidate);
                    var row = select.executeQuery()) {
                return row.next() ? Optional.of(DecisionRow.state(row)) : Optional.empty();
            }
        });
    }

    /** Of a pair that is not decided on any more, the version that its tombstone had; 0 when there was none. */
    long goneVersion(UUID offer, UUID candidate) {
        return ask(connection -> {
            try (var select = ofPair(
                            connection,
                            "select version from gone_decision where pair_hash = " + HASH,
                            offer,
                            candidate);
                    var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        });
    }

    /** All decisions on a pair, oldest first. */
    List<Step> steps(UUID offer, UUID candidate) {
        return ask(connection -> {
            try (var select = ofPair(connection, STEPS, offer, candidate);
                    var row = select.executeQuery()) {
                List<Step> steps = new ArrayList<>();
                while (row.next()) {
                    String from = row.getString("from_state");
                    steps.add(new Step(from == null ? null : Decision.valueOf(from), DecisionRow.state(row)));
                }
                return steps;
            }
        });
    }

    void add(@Nullable Decision from, DecisionState decision) {
        ask(connection -> {
            try (var write = connection.prepareStatement(WRITE);
                    var add = connection.prepareStatement(ADD)) {
                DecisionRow.bind(write, decision);
                DecisionRow.bind(add, decision);
                add.setString(10, from == null ? null : from.name());
                return write.executeUpdate() + add.executeUpdate();
            }
        });
    }

    /** Deletes all decisions on a candidate that are about states up to a version; answers the last ones. */
    List<DecisionState> forget(UUID candidate, long version) {
        return ask(connection -> {
            List<DecisionState> gone = new ArrayList<>();
            try (var delete = connection.prepareStatement("delete from decision where candidate_id = ?"
                            + " and candidate_version <= ? returning " + COLUMNS);
                    var steps = connection.prepareStatement(
                            "delete from decision_step where candidate_id = ? and candidate_version <= ?");
                    var note = connection.prepareStatement("insert into gone_decision as held (pair_hash, version)"
                            + " values (" + HASH + ", ?) on conflict (pair_hash) do update"
                            + " set version = greatest(held.version, excluded.version)")) {
                ofOne(delete, candidate, version);
                try (var row = delete.executeQuery()) {
                    while (row.next()) {
                        gone.add(DecisionRow.state(row));
                    }
                }
                ofOne(steps, candidate, version);
                steps.executeUpdate();
                for (DecisionState decision : gone) {
                    note.setObject(1, decision.offerId());
                    note.setObject(2, decision.candidateId());
                    note.setLong(3, decision.version() + 1);
                    note.addBatch();
                }
                note.executeBatch();
                return gone;
            }
        });
    }

    /** Those who were decided on, but not since a moment. */
    List<UUID> candidatesBefore(Timestamp moment) {
        return ask(connection -> {
            try (var select = connection.prepareStatement(
                    "select candidate_id from decision group by candidate_id having max(decided_at) < ?")) {
                select.setTimestamp(1, moment);
                List<UUID> candidates = new ArrayList<>();
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        candidates.add(row.getObject(1, UUID.class));
                    }
                }
                return candidates;
            }
        });
    }

    @SuppressWarnings("MustBeClosedChecker") // closed by whoever asks for it
    private static PreparedStatement ofPair(Connection connection, String sql, UUID offer, UUID candidate)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setObject(1, offer);
        statement.setObject(2, candidate);
        return statement;
    }

    private static void ofOne(PreparedStatement statement, UUID candidate, long version) throws SQLException {
        statement.setObject(1, candidate);
        statement.setLong(2, version);
    }

    private <T> T ask(Question<T> question) {
        try (var connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("decisions: " + e.getMessage(), e);
        }
    }
}
