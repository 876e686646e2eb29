package fr.relais.matching.history;

import fr.relais.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets one question be answered at a time: each may look at everybody, and rankings of now come first. */
@ApplicationScoped
class Turn {
    private final Semaphore free = new Semaphore(1, true);
    private final HistoryConfig config;

    Turn(HistoryConfig config) {
        this.config = config;
    }

    /** A question to the database. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws SQLException;
    }

    /** Asks when it is its turn; a problem 503 when that takes too long. */
    <T> T take(Question<T> question) throws SQLException {
        if (!await()) {
            throw Problems.unavailable("other moments are being recomputed");
        }
        try {
            return question.ask();
        } finally {
            free.release();
        }
    }

    private boolean await() {
        try {
            return free.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
