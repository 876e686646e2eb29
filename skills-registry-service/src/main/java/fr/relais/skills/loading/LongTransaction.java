package fr.relais.skills.loading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** A transaction that may take as long as a whole file does. */
@ApplicationScoped
class LongTransaction {
    private static final Duration MOST = Duration.ofMinutes(10);

    void run(Runnable work) {
        QuarkusTransaction.requiringNew().timeout((int) MOST.toSeconds()).run(work);
    }
}
