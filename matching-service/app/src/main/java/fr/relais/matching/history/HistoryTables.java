package fr.relais.matching.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Takes out of the tables what is not needed any more. The registry's few versions stay. */
@ApplicationScoped
class HistoryTables {
    /** Before every id. */
    static final UUID FIRST = new UUID(0, 0);

    private static final String SUPERSEDED = "exists (select from %1$s later where later.%2$s = held.%2$s"
            + " and later.version > held.version and later.began <= ?)";
    private static final String ENDED = " or (not held.published and held.began <= ? and not exists (select"
            + " from offer_version later where later.offer_id = held.offer_id and later.version > held.version))";
    /** Looks at a hundred subjects after a given one, and tells which. */
    private static final String CLEAN = "with few as (select %2$s as id, max(began) as newest from %1$s"
            + " where %2$s > ? group by %2$s order by %2$s limit 100),"
            + " gone as (delete from %1$s held using few where held.%2$s = few.id and (" + SUPERSEDED + "%3$s))"
            + " select id, newest from few order by id";

    private static final String CANDIDATES = CLEAN.formatted("candidate_version", "candidate_id", "");
    private static final String OFFERS = CLEAN.formatted("offer_version", "offer_id", ENDED);
    private static final String GONE = "delete from gone_candidate where id_hash in"
            + " (select id_hash from gone_candidate where noted <= ? limit 1000)";

    private static final String END = "update history_reach set whole_since = greatest(whole_since, ?)";

    private final DataSource database;

    HistoryTables(DataSource database) {
        this.database = database;
    }

    /** Says that no moment before can be answered for any more. */
    void endAt(Instant cutoff) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(END)) {
            update.setTimestamp(1, Timestamp.from(cutoff));
            update.executeUpdate();
        }
    }

    /** A subject that was looked at, and when its newest version began. */
    record Subject(UUID id, Instant newest) {}

    /** Deletes versions of some candidates that had ended by then; answers whom it looked at, in order. */
    List<Subject> cleanCandidates(UUID after, Instant cutoff) throws SQLException {
        return clean(CANDIDATES, 1, after, cutoff);
    }

    /** The same of offers; one that is closed goes altogether. */
    List<Subject> cleanOffers(UUID after, Instant cutoff) throws SQLException {
        return clean(OFFERS, 2, after, cutoff);
    }

    private List<Subject> clean(String sql, int cutoffs, UUID after, Instant cutoff) throws SQLException {
        try (var connection = database.getConnection();
                var clean = connection.prepareStatement(sql)) {
            clean.setObject(1, after);
            for (int i = 0; i < cutoffs; i++) {
                clean.setTimestamp(2 + i, Timestamp.from(cutoff));
            }
            List<Subject> looked = new ArrayList<>();
            try (var row = clean.executeQuery()) {
                while (row.next()) {
                    looked.add(new Subject(
                            row.getObject(1, UUID.class), row.getTimestamp(2).toInstant()));
                }
            }
            return looked;
        }
    }

    /** Everything of a candidate. */
    void deleteCandidate(UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from candidate_version where candidate_id = ?")) {
            delete.setObject(1, id);
            delete.executeUpdate();
        }
    }

    /** Notes of who left so long ago that no old event of theirs can still come. */
    void cleanGone(Instant cutoff) throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(GONE)) {
            delete.setTimestamp(1, Timestamp.from(cutoff));
            while (delete.executeUpdate() > 0) {
                // the next thousand
            }
        }
    }
}
