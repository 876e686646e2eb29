package fr.relais.load;

import fr.relais.testing.Servers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The stored shortlists, as the database has them. */
final class Shortlists {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration CALM = Duration.ofSeconds(6);

    private final String url = Servers.shared().superuserUrl("matching");

    /** Waits until none has changed for some seconds; gives the time (nanoTime) of the last change. */
    long awaitCalm(Duration atMost) {
        long[] changed = {System.nanoTime()};
        long[] state = {state()};
        boolean calm = Until.isTrue(
                () -> {
                    long now = state();
                    if (now != state[0]) {
                        state[0] = now;
                        changed[0] = System.nanoTime();
                    }
                    return System.nanoTime() - changed[0] > CALM.toNanos();
                },
                LOOK,
                atMost);
        if (!calm) {
            throw new IllegalStateException("shortlists still change after " + atMost);
        }
        return changed[0];
    }

    /** Grows with every change of any shortlist. */
    private long state() {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet sum = statement.executeQuery("select coalesce(sum(version), 0) from shortlist")) {
            sum.next();
            return sum.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
