package fr.relais.matching.history;

import fr.relais.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Explains pairs as of a moment, from the states that were current then. */
@ApplicationScoped
public class History {
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final DataSource database;
    private final Turn turn;
    private final Recomputation recomputation;
    private final HistoryConfig config;

    History(DataSource database, Turn turn, Recomputation recomputation, HistoryConfig config) {
        this.database = database;
        this.turn = turn;
        this.recomputation = recomputation;
        this.config = config;
    }

    /** Whether any state of this offer is kept, one of a closed offer too. */
    public boolean knowsOffer(UUID id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select from offer_version where offer_id = ? limit 1")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /**
     * The pair as it was at that moment; looks at every candidate of then, one question at a time.
     *
     * @throws RuntimeException a problem 404 when one of both was not there then or the history does not go back so far; 503
     *     when it has not come so far or others ask
     */
    public PastPairing pairing(UUID offer, UUID candidate, Instant moment) {
        try {
            awaitStored(moment);
            return turn.take(() -> recomputation.of(offer, candidate, moment));
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private void awaitStored(Instant moment) throws SQLException {
        long end = System.nanoTime() + config.patience().toNanos();
        while (until().isBefore(moment)) {
            if (System.nanoTime() - end > 0) {
                throw Problems.unavailable("the history has not reached that moment yet");
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private Instant until() throws SQLException {
        try (var connection = database.getConnection()) {
            return Reached.read(connection).until();
        }
    }
}
