package fr.relais.matching.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** What the tables hold. */
@ApplicationScoped
class Kept {
    private final DataSource database;

    Kept(DataSource database) {
        this.database = database;
    }

    long versionsOf(UUID candidate) {
        return number("select count(*) from candidate_version where candidate_id = '" + candidate + "'");
    }

    long versionsOfOffer(UUID offer) {
        return number("select count(*) from offer_version where offer_id = '" + offer + "'");
    }

    void awaitVersionsOf(UUID candidate, long count) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> versionsOf(candidate) == count);
    }

    void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
