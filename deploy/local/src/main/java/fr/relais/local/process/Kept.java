package fr.relais.local.process;

import java.util.concurrent.CompletableFuture;

/** Something that runs until it is closed; when it ends before, a {@link Keeper} starts it again. */
public interface Kept extends AutoCloseable {
    String name();

    /** Completes once it has ended, asked or not. */
    CompletableFuture<?> ended();

    @Override
    void close();
}
