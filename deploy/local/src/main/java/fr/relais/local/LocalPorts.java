package fr.relais.local;

import fr.relais.local.console.Failure;
import fr.relais.local.process.Ports;
import fr.relais.local.server.ServerPorts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where everything of the local run listens: the contract's ports, each moved by an environment variable.
 *
 * @param chosen variable name to port
 */
record LocalPorts(Map<String, Integer> chosen) {
    private static final String MANAGEMENT = "_MANAGEMENT";

    /** One port: who listens on it, the variable that moves it, where it is unless moved. */
    private record Known(String owner, String variable, int port) {}

    private static final List<Known> SERVERS = List.of(
            new Known("PostgreSQL", "RELAIS_POSTGRES_PORT", 5432),
            new Known("Kafka", "RELAIS_KAFKA_PORT", 9092),
            new Known("Kafka's controller", "RELAIS_KAFKA_CONTROLLER_PORT", 9093),
            new Known("Keycloak", "RELAIS_KEYCLOAK_PORT", 8180));

    static LocalPorts from(Map<String, String> environment) {
        Map<String, Integer> chosen = new HashMap<>();
        known().forEach(known -> chosen.put(known.variable(), chosen(known, environment)));
        for (Service service : Service.ALL) {
            int management = service.port() + Service.MANAGEMENT_OFFSET;
            Known known = new Known(service.name(), service.variable() + MANAGEMENT, management);
            chosen.put(known.variable(), chosen(known, environment));
        }
        return new LocalPorts(chosen);
    }

    /** Fails with one line at the first port that is taken, or that two of us are told to listen on. */
    void requireFree() {
        requireDistinct();
        known().forEach(known -> Ports.require(port(known.variable()), known.owner(), known.variable()));
        for (Service service : Service.ALL) {
            Ports.require(management(service), service.name() + " (management)", service.variable() + MANAGEMENT);
        }
    }

    private void requireDistinct() {
        Map<Integer, String> variables = new HashMap<>();
        chosen.forEach((variable, port) -> {
            String other = variables.putIfAbsent(port, variable);
            if (other != null) {
                List<String> both = Stream.of(variable, other).sorted().toList();
                throw new Failure("port %d is both %s and %s: give them two".formatted(port, both.get(0), both.get(1)));
            }
        });
    }

    ServerPorts servers() {
        return new ServerPorts(
                port("RELAIS_POSTGRES_PORT"),
                port("RELAIS_KAFKA_PORT"),
                port("RELAIS_KAFKA_CONTROLLER_PORT"),
                port("RELAIS_KEYCLOAK_PORT"));
    }

    int http(Service service) {
        return port(service.variable());
    }

    /** Where its resources are. */
    String base(Service service) {
        return "http://localhost:" + http(service) + "/api/v1";
    }

    int management(Service service) {
        return port(service.variable() + MANAGEMENT);
    }

    private int port(String variable) {
        return chosen.getOrDefault(variable, 0);
    }

    private static Stream<Known> known() {
        return Stream.concat(
                SERVERS.stream(),
                Service.ALL.stream().map(service -> new Known(service.name(), service.variable(), service.port())));
    }

    private static int chosen(Known known, Map<String, String> environment) {
        String text = environment.get(known.variable());
        if (text == null || text.isBlank()) {
            return known.port();
        }
        try {
            int port = Integer.parseInt(text.strip());
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a number out of range
        }
        throw new Failure(known.variable() + "=" + text + " is not a port (1 to 65535)");
    }
}
