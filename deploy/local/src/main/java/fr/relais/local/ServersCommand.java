package fr.relais.local;

import fr.relais.local.console.Console;
import fr.relais.local.process.Folders;
import fr.relais.local.process.Pids;
import fr.relais.local.process.Trees;
import fr.relais.local.server.ServerKind;
import fr.relais.local.server.ServerPorts;
import fr.relais.local.server.Servers;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The servers alone, for tests: on free ports, in a folder of their own, until standard input closes.
 * Says {@code READY <file>} once the file of addresses is there; the data is removed at the end.
 */
final class ServersCommand {
    private static final String ADDRESSES = "servers.properties";

    private ServersCommand() {}

    static void run(Path root, List<String> args) {
        Options options = Options.parse(args, Map.of("--state", true, "--only", true, "--identities", true));
        Folders folders = new Folders(root, Path.of(options.require("--state")));
        folders.requireSpace();
        new Pids(folders.run()).endLeftovers();
        Trees.remove(folders.state().resolve("data"));
        List<Path> identities =
                options.value("--identities").map(Path::of).stream().toList();
        Servers servers = Servers.in(folders, ServerPorts.free(), identities);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(servers, folders), "stop"));
        servers.start(options.set("--only", ServerKind.class));
        Console.say("READY " + write(folders, servers.ports()));
        awaitEndOfInput();
        System.exit(0);
    }

    /** Closes the servers and leaves nothing of them but their logs. */
    static void end(Servers servers, Folders folders) {
        servers.close();
        Trees.remove(folders.state().resolve("data"));
        Trees.remove(folders.state().resolve(ADDRESSES));
    }

    /** Writes the addresses for the tests to read, and returns the file. */
    static Path write(Folders folders, ServerPorts ports) {
        Path file = folders.state().resolve(ADDRESSES);
        Properties addresses = new Properties();
        addresses.setProperty("postgres.host", "localhost");
        addresses.setProperty("postgres.port", Integer.toString(ports.postgres()));
        addresses.setProperty("kafka.bootstrap", ports.kafkaBootstrap());
        addresses.setProperty("keycloak.realm", ports.realmUrl());
        try (Writer writer = Files.newBufferedWriter(file)) {
            addresses.store(writer, null);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitEndOfInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            Console.say("standard input is gone");
        }
    }
}
