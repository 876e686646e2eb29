package fr.relais.local.server;

import fr.relais.local.console.Failure;
import fr.relais.local.process.Folders;
import fr.relais.local.process.Kept;
import fr.relais.local.process.Pids;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A real PostgreSQL with durable commits, its databases and roles made by {@code deploy/postgres/init.sql}. */
final class PostgresServer implements Kept {
    private static final String NAME = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Roles prove their password; only the superuser of this machine need not. */
    private static final String ACCESS = """
            host all postgres localhost trust
            host all all      localhost scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final CompletableFuture<?> ended;
    private final Pids pids;

    private PostgresServer(EmbeddedPostgres server, CompletableFuture<?> ended, Pids pids) {
        this.server = server;
        this.ended = ended;
        this.pids = pids;
    }

    static PostgresServer start(Folders folders, int port) {
        Path data = folders.data(NAME);
        Pids pids = new Pids(folders.run());
        try {
            endOneLeftOn(data, pids);
            EmbeddedPostgres server = configured(folders, data, port).start();
            ProcessHandle process = processOn(data).orElseThrow();
            pids.record(NAME, process);
            try (Connection connection = server.getPostgresDatabase().getConnection()) {
                Durability.require(connection);
                SqlScript.run(folders.root().resolve("deploy/postgres/init.sql"), connection);
            }
            return new PostgresServer(server, process.onExit(), pids);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new Failure(
                    "PostgreSQL did not start (%s), see %s".formatted(Failure.lineOf(e), folders.log(NAME)), e);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CompletableFuture<?> ended() {
        return ended;
    }

    @Override
    public void close() {
        try {
            server.close();
            pids.forget(NAME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A launcher killed at a bad moment leaves a server whose pid it never wrote down. */
    private static void endOneLeftOn(Path data, Pids pids) {
        processOn(data)
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .ifPresent(process -> {
                    pids.record(NAME, process);
                    pids.endLeftover(NAME);
                });
    }

    private static Optional<ProcessHandle> processOn(Path data) {
        try {
            String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip()));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static EmbeddedPostgres.Builder configured(Folders folders, Path data, int port) throws IOException {
        Path access = data.resolveSibling("pg_hba.conf");
        Files.writeString(access, ACCESS);
        Redirect log = Redirect.appendTo(folders.log(NAME).toFile());
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(
                        Folders.made(folders.programs().resolve(NAME)).toFile())
                .setPGStartupWait(PATIENCE)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("hba_file", access.toString())
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "64MB")
                .setOutputRedirector(log)
                .setErrorRedirector(log);
    }
}
