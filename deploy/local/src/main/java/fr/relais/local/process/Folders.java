package fr.relais.local.process;

import fr.relais.local.console.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things lie.
 *
 * @param root the project
 * @param state what one run keeps: {@code data}, {@code logs} and {@code run} (pids)
 */
public record Folders(Path root, Path state) {
    private static final long LEAST_FREE_BYTES = 600L << 20;

    public Folders {
        root = root.toAbsolutePath().normalize();
        state = state.toAbsolutePath().normalize();
    }

    /** The run that {@code ./relais up} starts. */
    public static Folders ofTheLocalRun(Path root) {
        return new Folders(root, root.resolve(".local"));
    }

    /** Unpacked programs and templates, shared by all runs of a checkout. */
    public Path programs() {
        return root.resolve(".local").resolve("dist");
    }

    public Path templates() {
        return root.resolve(".local").resolve("template");
    }

    public Path data(String name) {
        return made(state.resolve("data").resolve(name));
    }

    public Path log(String name) {
        return made(state.resolve("logs")).resolve(name + ".log");
    }

    public Path run() {
        return made(state.resolve("run"));
    }

    /** Makes {@code folder} with its parents. */
    public static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (AccessDeniedException e) {
            throw new Failure("cannot write to " + folder + ": it belongs to another user", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws a {@link Failure} when the disk under the state could not hold a run. */
    public void requireSpace() {
        made(state);
        long free = made(state.resolve("data")).toFile().getUsableSpace(); // may be a disk of its own
        if (free < LEAST_FREE_BYTES) {
            throw new Failure("the disk is full: %s has %d MB left, a run needs %d MB"
                    .formatted(state, free >> 20, LEAST_FREE_BYTES >> 20));
        }
    }
}
