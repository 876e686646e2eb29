package fr.relais.offer;

import static org.awaitility.Awaitility.await;

import fr.relais.events.Topics;
import fr.relais.testing.TopicReader;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What the service under test has published about offers, once its outbox is empty. */
public final class PostingTopic {
    private final DataSource database;

    public PostingTopic(DataSource database) {
        this.database = database;
    }

    /** All records, in the order of each partition. */
    public List<ConsumerRecord<String, String>> all() {
        await().atMost(Duration.ofSeconds(60)).until(() -> number("select count(*) from outbox") == 0);
        return TopicReader.all(Topics.POSTING);
    }

    /** The records of one offer, oldest first. */
    public List<ConsumerRecord<String, String>> of(String offer) {
        return all().stream().filter(record -> record.key().equals(offer)).toList();
    }

    /** The last record of each offer. */
    public Map<String, ConsumerRecord<String, String>> latest() {
        var latest = new HashMap<String, ConsumerRecord<String, String>>();
        all().forEach(record -> latest.put(record.key(), record));
        return latest;
    }

    /** A text out of the service's database, by one argument; null when there is no such row. */
    public @Nullable String text(String sql, String argument) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, argument);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something to the service's database. */
    public void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A number out of the service's database. */
    public long number(String sql) {
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
