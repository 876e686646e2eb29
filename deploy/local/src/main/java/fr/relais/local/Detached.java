package fr.relais.local;

import fr.relais.local.console.Console;
import fr.relais.local.console.Failure;
import fr.relais.local.process.Folders;
import fr.relais.local.process.Jvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A launcher of its own in the background, watched until it has settled or failed. */
final class Detached {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Path SESSION = Path.of("/usr/bin/setsid");

    private Detached() {}

    static void start(Folders folders, List<String> args) {
        Path log = folders.log(UpCommand.LAUNCHER);
        try {
            Files.writeString(log, "");
            Process launcher = new ProcessBuilder(command(folders, args))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            launcher.getOutputStream().close();
            follow(log, launcher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a session of its own, so that closing this terminal does not end it. */
    private static List<String> command(Folders folders, List<String> args) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SESSION)) {
            command.add(SESSION.toString());
        }
        command.addAll(Jvm.command(128));
        command.addAll(
                List.of("-Drelais.root=" + folders.root(), "-jar", Jvm.ownJar().toString(), "up"));
        args.stream().filter(arg -> !arg.equals("--detach")).forEach(command::add);
        return command;
    }

    private static void follow(Path log, Process launcher) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            while (true) {
                boolean alive = launcher.isAlive();
                String line = lines.readLine();
                if (line != null) {
                    if (line.equals(UpCommand.SETTLED)) {
                        Console.say("./relais down stops everything.");
                        return;
                    }
                    Console.say(line);
                } else if (alive) {
                    LockSupport.parkNanos(PAUSE.toNanos());
                } else {
                    throw new Failure("nothing is running");
                }
            }
        }
    }
}
