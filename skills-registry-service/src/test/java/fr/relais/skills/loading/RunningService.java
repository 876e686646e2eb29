package fr.relais.skills.loading;

import fr.relais.testing.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service as it is run in production: its own process, told everything by its environment. */
final class RunningService implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private final int managementPort;

    private RunningService(Process process, int port, int managementPort) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
    }

    static RunningService start(String databaseUrl) {
        var servers = Servers.shared();
        var port = freePort();
        var managementPort = freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx96m", "-jar", "target/quarkus-app/quarkus-run.jar")
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "running-service.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "PORT", Integer.toString(port),
                        "MANAGEMENT_PORT", Integer.toString(managementPort),
                        "DB_URL", databaseUrl,
                        "DB_USER", "postgres",
                        "DB_PASSWORD", "",
                        "KAFKA_BOOTSTRAP", servers.kafkaBootstrap(),
                        "OIDC_URL", servers.realmUrl()));
        try {
            return new RunningService(builder.start(), port, managementPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True when the management port says so. */
    boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the service ended: see target/running-service.log");
        }
        return status(managementPort, "/q/health/ready") == 200;
    }

    /** Status of a GET on the public port. */
    int status(String path) {
        return status(port, path);
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** As a crash does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int status(int ofPort, String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + ofPort + path))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
