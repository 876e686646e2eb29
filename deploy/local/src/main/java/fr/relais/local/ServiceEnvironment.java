package fr.relais.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a service is told by its environment: the same names in docker-compose.yml, where a test compares them. */
final class ServiceEnvironment {
    private ServiceEnvironment() {}

    /** Tells {@code service} the ports of the run, where uploads wait to be applied and where its keys are. */
    static Map<String, String> of(Service service, LocalPorts ports, Path imports, Path keys) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PORT", Integer.toString(ports.http(service)));
        environment.put("MANAGEMENT_PORT", Integer.toString(ports.management(service)));
        environment.put("DB_URL", ports.servers().databaseUrl(service.database()));
        environment.put("DB_USER", service.database());
        environment.put("DB_PASSWORD", service.password());
        environment.put("KAFKA_BOOTSTRAP", ports.servers().kafkaBootstrap());
        environment.put("OIDC_URL", ports.servers().realmUrl());
        environment.put("RELAIS_IMPORTS_DIRECTORY", imports.toString());
        if (service.equals(Service.CANDIDATE)) {
            environment.put("RELAIS_PASSPORT_KEYS", keys.toString());
            environment.put("RELAIS_PASSPORT_ISSUER", "http://localhost:" + ports.http(service) + "/issuer");
        }
        return environment;
    }

    /** What only a run outside containers needs: no listening beyond this machine. */
    static Map<String, String> outsideContainers() {
        return Map.of("QUARKUS_HTTP_HOST", "127.0.0.1", "QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    }
}
