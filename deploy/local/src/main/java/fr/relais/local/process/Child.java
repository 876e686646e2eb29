package fr.relais.local.process;

import fr.relais.local.console.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running child process with its log file and its recorded pid. Closing it asks it to end, then forces it. */
public final class Child implements Kept {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A terminal's Ctrl-C reaches children too; theirs to end them is the launcher, in order. exec keeps the process id. */
    private static final List<String> IGNORE_INTERRUPTS =
            List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "relais");

    private final String name;
    private final Process process;
    private final Path log;
    private final Pids pids;

    private Child(String name, Process process, Path log, Pids pids) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.pids = pids;
    }

    /** Starts {@code command}; its output goes to the log file named after it, which is written anew. */
    public static Child start(String name, Folders folders, List<String> command, Map<String, String> environment) {
        Path log = folders.log(name);
        List<String> shielded = new ArrayList<>(IGNORE_INTERRUPTS);
        shielded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(shielded)
                .directory(folders.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Pids pids = new Pids(folders.run());
            pids.record(name, process.toHandle());
            return new Child(name, process, log, pids);
        } catch (IOException e) {
            throw new Failure("cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    /** Throws a {@link Failure} when the child has ended. */
    public void requireAlive() {
        if (!process.isAlive()) {
            throw new Failure("%s ended with %d, see %s".formatted(name, process.exitValue(), log));
        }
    }

    /** Completes with the exit value once the child has ended. */
    @Override
    public CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            pids.forget(name);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
