package fr.relais.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The real PostgreSQL, Kafka and Keycloak of this test JVM, started at first use and ended with it. Safe
 * from any thread and from any class loader.
 */
public final class Servers {
    private final Properties addresses;

    Servers(Properties addresses) {
        this.addresses = addresses;
    }

    /** The servers of this JVM; the first call starts them, which takes some ten seconds. */
    public static Servers shared() {
        return new Servers(ServersProcess.addresses());
    }

    /** JDBC address of a service's own database; its role has the same name. */
    public String databaseUrl(String database) {
        return "jdbc:postgresql://%s:%s/%s".formatted(address("postgres.host"), address("postgres.port"), database);
    }

    /** The password of the role {@code database}, as deploy/postgres/init.sql gives it. */
    public String databasePassword(String database) {
        return "local-" + database;
    }

    /** Creates an empty database and returns its JDBC address, with the superuser in it. */
    public String newDatabase(String prefix) {
        String name = unique(prefix).replace('-', '_');
        try (Connection connection = DriverManager.getConnection(superuserUrl("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + name + " could not be created", e);
        }
        return superuserUrl(name);
    }

    /** JDBC address of {@code database} with the superuser in it. */
    public String superuserUrl(String database) {
        return databaseUrl(database) + "?user=postgres";
    }

    public String kafkaBootstrap() {
        return address("kafka.bootstrap");
    }

    /**
     * Creates a topic whose name starts with {@code prefix} and is used by nobody else.
     *
     * @param settings such as {@code cleanup.policy} to {@code compact}
     */
    public String newTopic(String prefix, int partitions, Map<String, String> settings) {
        String name = unique(prefix);
        NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafkaBootstrap()))) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topic " + name + " could not be created", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return name;
    }

    /** The realm's address, which is also the issuer of its tokens. */
    public String realmUrl() {
        return address("keycloak.realm");
    }

    private String address(String key) {
        String value = addresses.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("the servers gave no " + key);
        }
        return value;
    }

    private static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
