package fr.relais.local.process;

import fr.relais.local.console.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waiting until a child says that it is ready. */
public final class Readiness {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration TRY = Duration.ofSeconds(3);

    private Readiness() {}

    /** One look at whether it is ready. */
    public interface Look {
        boolean ready() throws IOException, InterruptedException;
    }

    /** Waits for a 200 at {@code address}; fails at once when the child ends. */
    public static void await(Child child, URI address) {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(TRY).build()) {
            HttpRequest request = HttpRequest.newBuilder(address).timeout(TRY).build();
            await(child, () -> http.send(request, BodyHandlers.discarding()).statusCode() == 200);
        }
    }

    /** Waits for {@code look} to say yes; fails at once when the child ends. */
    public static void await(Child child, Look look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!looksReady(look)) {
            child.requireAlive();
            if (System.nanoTime() > end) {
                throw new Failure(child.name() + " was not ready after " + PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean looksReady(Look look) {
        try {
            return look.ready();
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while waiting", e);
        }
    }
}
