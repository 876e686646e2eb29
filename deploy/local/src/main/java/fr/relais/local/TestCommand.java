package fr.relais.local;

import fr.relais.local.console.Console;
import fr.relais.local.console.Failure;
import fr.relais.local.process.Folders;
import fr.relais.local.process.Pids;
import fr.relais.local.server.ServerKind;
import fr.relais.local.server.ServerPorts;
import fr.relais.local.server.Servers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * {@code test}: the whole build with every gate and every test and the linters, then one line that sums up. All modules
 * share one Keycloak, which spares its start in each.
 */
final class TestCommand {
    private TestCommand() {}

    static void run(Path root, List<String> args) {
        Folders folders = new Folders(root, root.resolve(".local/test"));
        folders.requireSpace();
        new Pids(folders.run()).endLeftovers();
        Servers keycloak = Servers.in(
                folders, ServerPorts.free(), List.of(root.resolve("deploy/testing/keycloak/foreign-identities.json")));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ServersCommand.end(keycloak, folders), "stop"));
        keycloak.start(EnumSet.of(ServerKind.KEYCLOAK));
        Path addresses = ServersCommand.write(folders, keycloak.ports());
        TestReports reports = TestReports.from(root);
        int result = maven(root, args, addresses);
        Console.say("");
        boolean linted = Lint.passes(root);
        reports.summary().forEach(Console::say);
        if (result != 0 || !linted) {
            throw new Failure("the suite is red");
        }
        System.exit(0);
    }

    private static int maven(Path root, List<String> args, Path addresses) {
        List<String> command = new ArrayList<>(List.of(root.resolve("mvnw").toString(), "-B", "verify"));
        command.addAll(args);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).inheritIO();
        builder.environment().put("RELAIS_SERVERS", addresses.toString());
        try {
            Process maven = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(maven), "stop-maven"));
            return maven.waitFor();
        } catch (IOException e) {
            throw new Failure("Maven could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }

    private static void end(Process maven) {
        maven.descendants().forEach(ProcessHandle::destroy);
        maven.destroy();
    }
}
