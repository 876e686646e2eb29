package fr.relais.running;

import fr.relais.testing.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One service as a process of its own, on ports that stay the same over kills and starts. */
public final class RunningService {
    /** Enough for tests, and quick to start. */
    public static final List<String> SMALL = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path ROOT =
            Path.of(System.getProperty("relais.root", "..")).toAbsolutePath().normalize();

    private final Service service;
    private final List<String> options;
    private final int port = freePort();
    private final int management = freePort();
    private @Nullable Process process;

    /** @param options of its JVM */
    public RunningService(Service service, List<String> options) {
        this.service = service;
        this.options = List.copyOf(options);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    public String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** Address of health and metrics. */
    public String managementUrl(String path) {
        return "http://localhost:" + management + path;
    }

    /** Of its process; it must have been started. */
    public long pid() {
        var running = process;
        if (running == null) {
            throw new IllegalStateException(service + " does not run");
        }
        return running.pid();
    }

    public void start() {
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

    private List<String> command() {
        var jar = ROOT.resolve(service.folder).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(service + " is not built: run ./relais test, or ./mvnw package first");
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
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

    public void awaitReady() {
        awaitReady(PATIENCE);
    }

    /**
     * Waits until it is ready.
     *
     * @throws IllegalStateException when it is not in time
     */
    public void awaitReady(Duration patience) {
        var late = Instant.now().plus(patience);
        var readiness = service == Service.BARE ? url("/bytes?size=1") : managementUrl("/q/health/ready");
        while (!Http.answers(readiness)) {
            if (Instant.now().isAfter(late)) {
                throw new IllegalStateException(service + " is not ready after " + patience);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** Ends the process as a power cut would. */
    public void kill() {
        end(true);
    }

    public void stop() {
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
