package fr.relais.outbox;

import static fr.relais.testing.TopicReader.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.testing.Servers;
import fr.relais.testing.TopicReader;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The relay between a real PostgreSQL and a real Kafka. */
class RelayIT {
    private final Servers servers = Servers.shared();
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final List<Relay> relays = new ArrayList<>();
    private String topic = "";

    @BeforeEach
    void anEmptyOutbox() throws SQLException, IOException {
        database.setUrl(servers.newDatabase("outbox"));
        topic = servers.newTopic("relay", 1, Map.of());
        for (String script : List.of("V0_1__outbox.sql", "V0_4__outbox_runs.sql")) {
            try (var read = RelayIT.class.getResourceAsStream("/db/outbox/" + script)) {
                execute(new String(read.readAllBytes(), UTF_8));
            }
        }
    }

    @AfterEach
    void stop() {
        relays.forEach(Relay::close);
    }

    @Test
    void committedRowsArriveInOrderAsCloudEventsAndLeaveTheTable() throws SQLException {
        start(this::sender);
        insert("k", 1, "{\"a\":1}");
        insert("k", 2, null);
        var records = read(2);
        assertThat(records).extracting(ConsumerRecord::value).containsExactly("{\"a\":1}", null);
        assertThat(header(records.get(0), "ce_type")).isEqualTo("relais.test.v1");
        assertThat(header(records.get(0), "ce_source")).isEqualTo("/relais/test");
        assertThat(header(records.get(0), "ce_subject")).isEqualTo("k");
        assertThat(header(records.get(0), "content-type")).isEqualTo("application/json");
        assertThat(header(records.get(1), "ce_sequence")).isEqualTo("2");
        await().untilAsserted(() -> assertThat(depth()).isZero());
    }

    @Test
    void rowsOfATransactionThatIsRolledBackNeverArrive() throws SQLException {
        start(this::sender);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, "k", 1, "\"never\"");
            connection.rollback();
        }
        insert("k", 1, "\"once\"");
        assertThat(read(1)).extracting(ConsumerRecord::value).containsExactly("\"once\"");
    }

    @Test
    void aBrokerThatIsAwayOnlyDelays() throws SQLException {
        var tries = new AtomicInteger();
        start(() -> tries.incrementAndGet() <= 2 ? sender("localhost:1") : sender());
        for (int version = 1; version <= 20; version++) {
            insert("k", version, "{}");
        }
        assertThat(read(20)).extracting(TopicReader::sequence).isSorted().hasSize(20);
        assertThat(tries).hasValue(3);
    }

    @Test
    void aRowThatNoTopicTakesHoldsUpItsOwnSubjectOnly() throws SQLException {
        var good = topic;
        topic = "no-such-topic";
        insert("k", 1, "{}");
        insert("k", 2, "{}");
        topic = good;
        insert("k", 1, "{}");
        start(this::sender);
        assertThat(read(1)).extracting(TopicReader::sequence).containsExactly(1L);
        await().untilAsserted(() -> assertThat(depth()).isEqualTo(2));
    }

    @Test
    void anotherRelayTakesOverInOrderWithoutSendingTwice() throws SQLException {
        var first = start(this::sender);
        start(this::sender);
        for (int version = 1; version <= 100; version++) {
            insert("k", version, "{}");
            if (version == 50) {
                first.close();
            }
        }
        assertThat(read(100)).extracting(TopicReader::sequence).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatOneSubjectIsToldAtOnceSharesRowsAndArrivesInOrder() throws SQLException {
        var outbox = new Outbox(database, new ObjectMapper(), Clock.systemUTC());
        var told = new ArrayList<OutboxEvent>();
        for (int version = 1; version <= 600; version++) {
            told.add(new OutboxEvent(topic, "k", "relais.test.v1", version, Map.of("a", "\"" + version)));
        }
        told.add(new OutboxEvent(topic, "other", "relais.test.v1", 1, "x"));
        told.add(new OutboxEvent(topic, "k", "relais.gone.v1", 601, null));
        outbox.append(told);
        assertThat(depth()).isEqualTo(5); // 250, 250, 100, the other, the tombstone
        start(this::sender);
        var records = read(602);
        assertThat(records)
                .filteredOn(record -> record.key().equals("k"))
                .extracting(TopicReader::sequence)
                .isEqualTo(LongStream.rangeClosed(1, 601).boxed().toList());
        assertThat(records.get(598).value()).isEqualTo("{\"a\":\"\\\"599\"}");
        assertThat(records.getLast().value()).isNull();
        assertThat(records).extracting(record -> header(record, "ce_id")).doesNotHaveDuplicates();
        await().untilAsserted(() -> assertThat(depth()).isZero());
    }

    private Relay start(Supplier<Sender> senders) {
        var relay = new Relay(database, senders);
        relays.add(relay);
        Thread.ofPlatform().daemon().start(relay);
        return relay;
    }

    private Sender sender() {
        return sender(servers.kafkaBootstrap());
    }

    private static Sender sender(String bootstrap) {
        return new KafkaSender(
                Map.of("bootstrap.servers", bootstrap, "max.block.ms", "300"), "/relais/test", Duration.ofSeconds(10));
    }

    private void insert(String key, long sequence, @Nullable String payload) throws SQLException {
        try (var connection = database.getConnection()) {
            insert(connection, key, sequence, payload);
        }
    }

    private void insert(java.sql.Connection connection, String key, long sequence, @Nullable String payload)
            throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into outbox (topic, key, ids, types, sequences, payloads,"
                        + " occurred_at) values (?, ?, array[gen_random_uuid()], array['relais.test.v1'], array[?], array[?], now())")) {
            insert.setString(1, topic);
            insert.setString(2, key);
            insert.setLong(3, sequence);
            insert.setString(4, payload);
            insert.executeUpdate();
        }
    }

    private long depth() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from outbox")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<ConsumerRecord<String, String>> read(int count) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> TopicReader.all(topic), records -> records.size() >= count);
    }
}
