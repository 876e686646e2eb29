package fr.relais.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class ServersIT {
    private final Servers servers = Servers.shared();

    @Test
    void commitsAreDurable() throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertThat(ask(servers.superuserUrl("postgres"), "SHOW " + setting)).isEqualTo("on");
        }
        assertThat(ask(servers.superuserUrl("postgres"), "SHOW server_version")).startsWith("18.6");
    }

    @Test
    void everyServiceOwnsItsDatabaseAndEntersNoOther() throws SQLException {
        String offer = servers.databaseUrl("offer") + "?user=offer&password=" + servers.databasePassword("offer");
        assertThat(ask(offer, "SELECT current_user")).isEqualTo("offer");
        assertThatThrownBy(() -> ask(servers.databaseUrl("matching") + "?user=offer&password=local-offer", "SELECT 1"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> ask(servers.databaseUrl("offer") + "?user=offer&password=wrong", "SELECT 1"))
                .hasMessageContaining("authentication failed");
    }

    @Test
    void theTopicsFileIsWhatTheBrokerHas() throws Exception {
        List<String[]> lines;
        Path file = Path.of(System.getProperty("relais.root"), "deploy/kafka/topics.csv");
        try (var text = Files.lines(file)) {
            lines = text.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .toList();
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.kafkaBootstrap()))) {
            for (String[] line : lines) {
                var topic = admin.describeTopics(List.of(line[0]))
                        .topicNameValues()
                        .values()
                        .iterator()
                        .next();
                assertThat(topic.get().partitions()).hasSize(Integer.parseInt(line[1]));
                var resource = new ConfigResource(ConfigResource.Type.TOPIC, line[0]);
                var config = admin.describeConfigs(List.of(resource))
                        .values()
                        .values()
                        .iterator()
                        .next();
                assertThat(config.get().get("cleanup.policy").value()).isEqualTo(line[2].split("[=;]", -1)[1]);
            }
            assertThat(admin.listTopics().names().get()).hasSizeGreaterThanOrEqualTo(lines.size());
        }
    }

    @Test
    void newDatabasesAndTopicsAreNobodyElses() throws SQLException {
        assertThat(servers.newTopic("t", 1, Map.of())).isNotEqualTo(servers.newTopic("t", 1, Map.of()));
        assertThat(ask(servers.newDatabase("d"), "SELECT count(*) FROM pg_stat_user_tables"))
                .isEqualTo("0");
    }

    private static String ask(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
