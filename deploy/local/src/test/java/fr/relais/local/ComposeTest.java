package fr.relais.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.relais.local.server.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The containers and the embedded run are the same system: names, ports, variables, files, versions. */
class ComposeTest {
    private static final Path ROOT = Path.of(System.getProperty("relais.root"));
    private static final Path IMPORTS = Path.of("/var/lib/relais/imports");
    private static final Path KEYS = Path.of("/var/lib/relais/keys");
    private final LocalPorts ports = LocalPorts.from(Map.of());
    private final ComposeFile compose = ComposeFile.of(ROOT);

    ComposeTest() throws IOException {}

    @Test
    void theServicesAreTheSame() {
        Set<String> expected = new TreeSet<>(Set.of("postgres", "kafka", "kafka-topics", "keycloak"));
        Service.ALL.forEach(service -> expected.add(service.name()));
        assertThat(compose.services().keySet()).isEqualTo(expected);
    }

    @Test
    void everyPortIsTheSameAndMovesByTheSameVariable() {
        Map<String, Integer> published = new HashMap<>();
        compose.services().keySet().forEach(name -> published.putAll(compose.published(name)));
        Map<String, Integer> expected = new HashMap<>(ports.chosen());
        expected.remove("RELAIS_KAFKA_CONTROLLER_PORT"); // stays inside the container
        assertThat(published).isEqualTo(expected);
    }

    @Test
    void everyServiceIsToldTheSame() {
        for (Service service : Service.ALL) {
            Map<String, String> inside = new HashMap<>();
            ServiceEnvironment.of(service, ports, IMPORTS, KEYS)
                    .forEach((name, value) -> inside.put(name, inside(value)));
            var told = new HashMap<>(compose.environment(service.name()));
            told.keySet().removeIf(name -> name.startsWith("FRANCETRAVAIL_")); // ./relais hands on its own environment
            assertThat(told).as(service.name()).isEqualTo(inside);
        }
    }

    @Test
    void theSameFilesAreMounted() {
        assertThat(compose.texts("postgres", "volumes"))
                .contains("./deploy/postgres/init.sql:/docker-entrypoint-initdb.d/init.sql:ro");
        assertThat(compose.texts("kafka-topics", "volumes"))
                .contains("./deploy/kafka/topics.csv:/deploy/topics.csv:ro");
        assertThat(compose.texts("keycloak", "volumes"))
                .contains("./deploy/keycloak/local/relais-realm.json:/opt/keycloak/data/import/relais-realm.json:ro");
        compose.services().keySet().stream()
                .flatMap(name -> compose.texts(name, "volumes").stream())
                .filter(mount -> mount.startsWith("./"))
                .forEach(mount -> assertThat(ROOT.resolve(mount.substring(2, mount.indexOf(':'))))
                        .exists());
    }

    @Test
    void thePortalIsAtTheSameAddress() {
        assertThat(compose.environment("keycloak")).containsEntry("RELAIS_PORTAL_URL", Servers.LOCAL_PORTAL);
    }

    @Test
    void theBrokerCreatesNoTopicByItself() {
        assertThat(compose.environment("kafka")).containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    }

    @Test
    void theVersionsAreThoseOfTheEmbeddedServers() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        assertThat(image("kafka")).isEqualTo("apache/kafka:" + property(pom, "kafka.version"));
        assertThat(image("keycloak")).isEqualTo("quay.io/keycloak/keycloak:" + property(pom, "keycloak.version"));
        assertThat(property(pom, "postgres.version"))
                .startsWith(image("postgres").replace("postgres:", "") + ".");
    }

    @Test
    void everyServiceRunsAsNobodyInParticularOnAReadOnlyRoot() throws IOException {
        for (Service service : Service.ALL) {
            List<String> dockerfile =
                    Files.readAllLines(ROOT.resolve(service.folder()).resolve("Dockerfile"));
            assertThat(dockerfile).contains("FROM eclipse-temurin:25-jre", "USER 1001");
            assertThat(dockerfile).noneMatch(line -> line.startsWith("# syntax"));
            assertThat(dockerfile).contains("EXPOSE " + ports.http(service) + " " + ports.management(service));
            assertThat(compose.service(service.name()).get("read_only")).isEqualTo(true);
        }
    }

    @Test
    void composeItselfFindsNoFault() throws InterruptedException {
        assumeTrue(run("docker", "compose", "version") == 0, "docker compose is not installed: not asked");
        assertThat(run("docker", "compose", "-f", "docker-compose.yml", "config", "-q"))
                .isZero();
    }

    /** What is localhost outside is a host of its own inside. */
    private static String inside(String value) {
        return value.replace("localhost:5432", "postgres:5432")
                .replace("localhost:9092", "kafka:19092")
                .replace("localhost:8180", "keycloak:8180");
    }

    private String image(String service) {
        return String.valueOf(compose.service(service).get("image"));
    }

    private static String property(String pom, String name) {
        return Pattern.compile("<" + Pattern.quote(name) + ">(.*?)</")
                .matcher(pom)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException notInstalled) {
            return -1;
        }
    }
}
