package fr.relais.matching.history;

import fr.relais.intake.EventStore;
import fr.relais.intake.Incoming;
import fr.relais.intake.UnusableEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The history of this database, written by one instance at a time. */
@ApplicationScoped
class HistoryStore implements EventStore<Told> {
    /** Any number will do that nothing else in the database locks. */
    private static final long LOCK = 0x686973746f7279L;

    private final DataSource database;
    private final TellingReader reader;
    private final Clock clock;

    HistoryStore(DataSource database, TellingReader reader, Clock clock) {
        this.database = database;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public Told read(Incoming event) throws UnusableEvent {
        return reader.read(event);
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // handed on with the writing, or closed here
    public @Nullable Writing<Told> open() {
        try {
            Connection connection = database.getConnection();
            try {
                if (leads(connection)) {
                    connection.setAutoCommit(false);
                    return new HistoryWriting(connection, clock);
                }
                connection.close();
                return null;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private static boolean leads(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (var answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
