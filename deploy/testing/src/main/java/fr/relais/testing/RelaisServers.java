package fr.relais.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} the real servers:
 * {@code @QuarkusTestResource(value = RelaisServers.class, initArgs = @ResourceArg(name = "database", value = "offer"))}.
 * Without the argument there is no data source. All test classes of a module share one set.
 */
public final class RelaisServers implements QuarkusTestResourceLifecycleManager {
    private String database = "";

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.getOrDefault("database", "");
    }

    @Override
    public Map<String, String> start() {
        Servers servers = Servers.shared();
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.management.test-port", "0");
        config.put("kafka.bootstrap.servers", servers.kafkaBootstrap());
        config.put("quarkus.oidc.auth-server-url", servers.realmUrl());
        if (!database.isEmpty()) {
            config.put("quarkus.datasource.jdbc.url", servers.databaseUrl(database));
            config.put("quarkus.datasource.username", database);
            config.put("quarkus.datasource.password", servers.databasePassword(database));
        }
        return config;
    }

    /** Leaves the servers to the next test class; they end with this JVM. */
    @Override
    public void stop() {}
}
