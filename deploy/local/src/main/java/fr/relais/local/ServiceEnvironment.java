package fr.relais.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a service is told by its environment: the same names in docker-compose.yml, where a test compares them. */
final class ServiceEnvironment {
    private ServiceEnvironment() {}

    /** Tells {@code service} the ports of the run, and the folder where uploads wait to be applied. */
    static Map<String, String> of(Service service, LocalPorts ports, Path imports) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PORT", Integer.toString(ports.http(service)));
        environment.put("MANAGEMENT_PORT", Integer.toString(ports.management(service)));
        environment.put("DB_URL", ports.servers().databaseUrl(service.database()));
        environment.put("DB_USER", service.database());
        environment.put("DB_PASSWORD", service.password());
        environment.put("KAFKA_BOOTSTRAP", ports.servers().kafkaBootstrap());
        environment.put("OIDC_URL", ports.servers().realmUrl());
        environment.put("RELAIS_IMPORTS_DIRECTORY", imports.toString());
        return environment;
    }

    /** What only a run outside containers needs: no listening beyond this machine. */
    static Map<String, String> outsideContainers() {
        return Map.of("QUARKUS_HTTP_HOST", "127.0.0.1", "QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    }
}
