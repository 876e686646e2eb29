package fr.relais.matching.delivery;

import static fr.relais.testing.TopicReader.header;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.events.Topics;
import fr.relais.matching.Samples;
import fr.relais.testing.TopicReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;

/** What was stored and published of an offer. */
@ApplicationScoped
class Told {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ShortlistTable table;
    private final DataSource database;

    Told(ShortlistTable table, DataSource database) {
        this.table = table;
        this.database = database;
    }

    StoredShortlist row(UUID offer) {
        return table.read(List.of(offer)).getOrDefault(offer, StoredShortlist.none(offer));
    }

    StoredShortlist await(UUID offer, Predicate<StoredShortlist> expected) {
        return Awaitility.await().atMost(PATIENCE).until(() -> row(offer), expected);
    }

    StoredShortlist awaitVersion(UUID offer, long version) {
        return await(offer, row -> row.version() == version);
    }

    /** Versions and types, tombstones marked. */
    List<String> shortlists(UUID offer) {
        return published(Topics.SHORTLIST, offer).stream()
                .map(record -> header(record, "ce_sequence") + " " + shortType(record)
                        + (record.value() == null ? " tombstone" : " of " + candidates(record)))
                .toList();
    }

    private static int candidates(ConsumerRecord<String, String> record) {
        return Samples.tree(record.value()).get("candidates").size();
    }

    /** Sequence, type, candidate by its name, ranks, version of the list and reason. */
    List<String> steps(UUID offer, Map<UUID, String> names) {
        return published(Topics.PAIRING, offer).stream()
                .map(record -> {
                    JsonNode data = Samples.tree(record.value());
                    return String.join(
                            " ",
                            header(record, "ce_sequence"),
                            shortType(record),
                            names.get(UUID.fromString(data.get("candidateId").textValue())),
                            data.get("oldRank") + ">" + data.get("newRank"),
                            "v" + data.get("shortlistVersion"),
                            data.get("reasonCode").textValue());
                })
                .toList();
    }

    /** The last shortlist published. */
    JsonNode latest(UUID offer) {
        return Samples.tree(published(Topics.SHORTLIST, offer).getLast().value());
    }

    /** All events of an offer, oldest first, once the outbox is empty. */
    List<ConsumerRecord<String, String>> published(String topic, UUID offer) {
        Awaitility.await().atMost(PATIENCE).until(() -> number("select count(*) from outbox") == 0);
        return TopicReader.of(topic, offer.toString());
    }

    private static String shortType(ConsumerRecord<?, ?> record) {
        return header(record, "ce_type").replace("relais.matching.", "").replace(".v1", "");
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
