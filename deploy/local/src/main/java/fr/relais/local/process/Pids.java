package fr.relais.local.process;

import fr.relais.local.console.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Pids written down with their start instant, so that a reused number is never taken for an old child. */
public final class Pids {
    private static final String SUFFIX = ".pid";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private final Path folder;

    public Pids(Path folder) {
        this.folder = folder;
    }

    public void record(String name, ProcessHandle process) {
        try {
            Files.writeString(file(name), process.pid() + " " + startOf(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The recorded process, if it still is that very one. */
    public Optional<ProcessHandle> find(String name) {
        try {
            String[] parts = Files.readString(file(name)).strip().split(" ", 2);
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> parts.length == 2 && startOf(process).equals(parts[1]));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return names;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            files.forEach(file -> names.add(file.getFileName().toString().replace(SUFFIX, "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** Ends what a killed launcher left, all at once: asked first, forced after {@link #PATIENCE}. */
    public void endLeftovers() {
        Together.run(names().stream()
                .<Together.Step>map(name -> () -> endLeftover(name))
                .toList());
    }

    /** Ends the recorded process if it still runs, and forgets it. */
    public void endLeftover(String name) {
        find(name).ifPresent(process -> {
            Console.progress("ending " + name + ", left by a run that was killed");
            Signals.askToEnd(name, process);
            awaitEnd(process);
        });
        forget(name);
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }

    private Path file(String name) {
        return folder.resolve(name + SUFFIX);
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("unknown");
    }
}
