package fr.relais.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The child process that runs the servers of this JVM. It ends when its standard input closes, so not
 * even a killed test JVM leaves one behind.
 *
 * <p>Quarkus loads test classes more than once; a system property therefore says what is running, not a
 * static field alone.
 */
final class ServersProcess {
    private static final String RUNNING = "relais.servers.running";
    private static final String READY = "READY ";
    private static final String SHARED_KEYCLOAK = "RELAIS_SERVERS";

    /** One object in the whole JVM, whatever class loader asks. */
    private static final Object LOCK = Runtime.getRuntime();

    private ServersProcess() {}

    /** Addresses of the running servers; starts them when there are none. */
    static Properties addresses() {
        synchronized (LOCK) {
            String file = System.getProperty(RUNNING);
            if (file == null) {
                file = start();
                System.setProperty(RUNNING, file);
            }
            Properties addresses = load(Path.of(file));
            sharedKeycloak().ifPresent(shared -> addresses.put("keycloak.realm", shared.get("keycloak.realm")));
            return addresses;
        }
    }

    private static Optional<Properties> sharedKeycloak() {
        return Optional.ofNullable(System.getenv(SHARED_KEYCLOAK))
                .map(Path::of)
                .filter(Files::isReadable)
                .map(ServersProcess::load);
    }

    private static String start() {
        Process started = launch(Path.of(System.getProperty("relais.root", "../.."))
                .toAbsolutePath()
                .normalize());
        List<String> said = new ArrayList<>();
        try {
            BufferedReader lines = started.inputReader(StandardCharsets.UTF_8);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(READY)) {
                    return line.substring(READY.length());
                }
                said.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("the servers did not start: " + String.join(" | ", said));
    }

    private static Process launch(Path root) {
        Path jar = root.resolve("deploy/local/target/relais-local.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("the launcher is not built: run ./mvnw -pl deploy/local package");
        }
        Path state =
                Path.of("target/servers", Long.toString(ProcessHandle.current().pid()));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Drelais.root=" + root,
                "-jar",
                jar.toString(),
                "servers",
                "--state",
                state.toAbsolutePath().toString(),
                "--identities",
                root.resolve("deploy/testing/keycloak/foreign-identities.json").toString()));
        if (sharedKeycloak().isPresent()) {
            command.addAll(List.of("--only", "postgres,kafka"));
        }
        try {
            return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
