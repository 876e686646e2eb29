package fr.relais.offer.enrolment;

import fr.relais.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets those who come to one session in one by one, before they take a connection: a crowd at one session would else hold them all
 * while it waits for the session's lock. The lock still decides, between instances too. Some sessions share a turn.
 */
@ApplicationScoped
class Turns {
    private static final int TURNS = 256;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Semaphore[] turns =
            Stream.generate(() -> new Semaphore(1, true)).limit(TURNS).toArray(Semaphore[]::new);

    /** Does it once it is its turn; problem 503 when that takes too long. */
    <T> T take(UUID session, Supplier<T> action) {
        var turn = turns[Math.floorMod(session.hashCode(), TURNS)];
        try {
            if (!turn.tryAcquire(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problems.unavailable("too many come to this session at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problems.unavailable("the service stops");
        }
        try {
            return action.get();
        } finally {
            turn.release();
        }
    }
}
