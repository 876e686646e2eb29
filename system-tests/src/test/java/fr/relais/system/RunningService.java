package fr.relais.system;

import static org.awaitility.Awaitility.await;

import fr.relais.testing.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** One service as a process of its own, on ports that stay the same over kills and starts. */
final class RunningService {
    private static final Path ROOT =
            Path.of(System.getProperty("relais.root", "..")).toAbsolutePath().normalize();

    private final Service service;
    private final int port = freePort();
    private final int management = freePort();
    private @Nullable Process process;

    RunningService(Service service) {
        this.service = service;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    void start() {
        try {
            var log = Files.createDirectories(Path.of("target/system")).resolve(service + ".log");
            var builder = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path jar) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar.toString());
    }

    private List<String> command() {
        var jar = ROOT.resolve(service.folder).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(service + " is not built: run ./relais test, or ./mvnw package first");
        }
        return command(jar);
    }

    private Map<String, String> environment() {
        var servers = Servers.shared();
        return Map.of(
                "PORT", Integer.toString(port),
                "MANAGEMENT_PORT", Integer.toString(management),
                "DB_URL", servers.databaseUrl(service.database),
                "DB_USER", service.database,
                "DB_PASSWORD", servers.databasePassword(service.database),
                "KAFKA_BOOTSTRAP", servers.kafkaBootstrap(),
                "OIDC_URL", servers.realmUrl(),
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    }

    void awaitReady() {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Http.answers("http://localhost:" + management + "/q/health/ready"));
    }

    /** Ends the process as a power cut would. */
    void kill() {
        end(true);
    }

    void stop() {
        end(false);
    }

    private void end(boolean forcibly) {
        var running = process;
        if (running == null) {
            return;
        }
        try {
            (forcibly ? running.destroyForcibly() : terminate(running)).onExit().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process terminate(Process running) {
        running.destroy();
        return running;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
