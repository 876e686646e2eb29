package fr.relais.local;

import fr.relais.local.console.Console;
import fr.relais.local.console.Failure;
import fr.relais.local.process.Folders;
import fr.relais.local.process.Pids;
import fr.relais.local.process.Trees;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** {@code up}: everything, until Ctrl-C or {@code down}. */
final class UpCommand {
    /** Name under which the launcher's own pid is recorded. */
    static final String LAUNCHER = "relais";

    /** The line after which a detached launcher is left alone. */
    static final String SETTLED = "Ctrl-C or ./relais down stops everything.";

    private static final Map<String, Boolean> OPTIONS = Map.of("--detach", false, "--no-demo", false, "--fresh", false);

    private UpCommand() {}

    static void run(Path root, List<String> args) {
        Options options = Options.parse(args, OPTIONS).withoutWords();
        Folders folders = Folders.ofTheLocalRun(root);
        LocalPorts ports = LocalPorts.from(System.getenv());
        requireNothingUp(folders);
        if (options.has("--detach")) {
            Detached.start(folders, args);
            return;
        }
        prepare(folders, ports, options.has("--fresh"));
        Stack stack = new Stack(folders, ports);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, folders), "stop"));
        start(stack);
        Addresses.write(folders, ports);
        Guide.print(ports);
        if (!options.has("--no-demo")) {
            new DemoRun(folders, ports).run();
        }
        Console.say(SETTLED);
        awaitSignal();
    }

    /** What fails because all is being stopped is no failure. */
    private static void start(Stack stack) {
        try {
            stack.start();
        } catch (Failure e) {
            if (!stack.isClosing()) {
                throw e;
            }
            awaitSignal();
        }
    }

    private static void requireNothingUp(Folders folders) {
        new Pids(folders.run()).find(LAUNCHER).ifPresent(running -> {
            throw new Failure("Relais is up already (pid " + running.pid() + "): ./relais down stops it");
        });
    }

    private static void prepare(Folders folders, LocalPorts ports, boolean fresh) {
        Pids pids = new Pids(folders.run());
        pids.endLeftovers();
        Addresses.remove(folders);
        ports.requireFree();
        if (fresh) {
            Trees.remove(folders.state().resolve("data"));
        }
        folders.requireSpace();
        pids.record(LAUNCHER, ProcessHandle.current());
    }

    private static void stop(Stack stack, Folders folders) {
        Console.progress("stopping");
        stack.close();
        Addresses.remove(folders);
        new Pids(folders.run()).forget(LAUNCHER);
        Console.progress("stopped; the data stays in " + folders.state().resolve("data"));
    }

    private static void awaitSignal() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
