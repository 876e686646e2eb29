package fr.relais.local.process;

import fr.relais.local.console.Console;
import fr.relais.local.console.Failure;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Keeps things running: what ends unasked is started again, all is closed side by side. Safe from any thread. */
public final class Keeper implements AutoCloseable {
    private static final int ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private final Map<String, Kept> running = new LinkedHashMap<>();
    private boolean closing;

    /** How one thing starts, and how to wait until it is ready. */
    private record Recipe<K extends Kept>(Supplier<K> start, Consumer<K> awaitReady) {}

    /** Returns once the thing is ready, and from then on keeps it running. */
    public <K extends Kept> void keep(Supplier<K> start, Consumer<K> awaitReady) {
        keep(new Recipe<>(start, awaitReady));
    }

    private <K extends Kept> void keep(Recipe<K> recipe) {
        K started = recipe.start().get();
        if (!enter(started)) {
            started.close();
            return;
        }
        recipe.awaitReady().accept(started);
        var _ = started.ended().thenRun(() -> Thread.startVirtualThread(() -> replace(started, recipe)));
    }

    /** From now on nothing that ends is started again. */
    public synchronized void letGo() {
        closing = true;
    }

    /** Closes all; what is just starting is closed as soon as it has started. */
    @Override
    public void close() {
        List<Kept> all;
        synchronized (this) {
            closing = true;
            all = List.copyOf(running.values());
            running.clear();
        }
        Together.run(all.stream().<Together.Step>map(kept -> kept::close).toList());
    }

    private synchronized boolean enter(Kept kept) {
        if (!closing) {
            running.put(kept.name(), kept);
        }
        return !closing;
    }

    /** True once {@link #letGo} or {@link #close} was called. */
    public synchronized boolean isClosing() {
        return closing;
    }

    private <K extends Kept> void replace(K ended, Recipe<K> recipe) {
        if (!isClosing()) {
            ended.close(); // gives back what it still holds, such as locks and its recorded pid
            startAgain(ended.name(), recipe);
        }
    }

    private <K extends Kept> void startAgain(String name, Recipe<K> recipe) {
        for (int attempt = 1; attempt <= ATTEMPTS && !isClosing(); attempt++) {
            Console.progress(name + " ended unasked, starting it again");
            LockSupport.parkNanos(PAUSE.toNanos() * attempt);
            try {
                keep(recipe);
                Console.progress(name + " is back");
                return;
            } catch (RuntimeException e) {
                Console.progress(Failure.lineOf(e));
            }
        }
        if (!isClosing()) {
            Console.progress(name + " does not come back, stopping");
            System.exit(1);
        }
    }
}
