package fr.relais.offer.posting;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Closes offers whose time is over. Several instances may do so at once: each takes rows that no other has locked, and a stop
 * leaves the rest to the next turn.
 */
@ApplicationScoped
class Expiry {
    private static final Logger LOG = Logger.getLogger(Expiry.class);
    private static final int AT_ONCE = 100;

    private final Postings postings;

    Expiry(Postings postings) {
        this.postings = postings;
    }

    @Scheduled(every = "{relais.offer.expiry-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void closeExpired() {
        try {
            while (postings.closeExpired(AT_ONCE) == AT_ONCE) {
                // the next ones
            }
        } catch (RuntimeException e) {
            LOG.warnf("expired offers are closed later: %s", e.getMessage());
        }
    }
}
