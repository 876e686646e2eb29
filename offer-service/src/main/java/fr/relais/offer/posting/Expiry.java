package fr.relais.offer.posting;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What becomes of offers by the mere passing of time: closes those whose time is over, and forgets in the end what was
 * taken back before it came. Several instances may do so at once: each takes rows that no other has locked, and a stop leaves
 * the rest to the next turn.
 */
@ApplicationScoped
class Expiry {
    private static final Logger LOG = Logger.getLogger(Expiry.class);
    private static final int AT_ONCE = 100;

    private final Postings postings;
    private final TakenBack takenBack;
    private final Duration kept;
    private final Clock clock;

    Expiry(
            Postings postings,
            TakenBack takenBack,
            @ConfigProperty(name = "relais.offer.taken-back-kept") Duration kept,
            Clock clock) {
        this.postings = postings;
        this.takenBack = takenBack;
        this.kept = kept;
        this.clock = clock;
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

    @Scheduled(every = "{relais.offer.taken-back-forgotten-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetTakenBack() {
        try {
            int forgotten = takenBack.forget(clock.instant().minus(kept));
            LOG.debugf("%d offers were taken back so long ago that nobody speaks of them any more", forgotten);
        } catch (RuntimeException e) {
            LOG.warnf("what was taken back long ago is forgotten later: %s", e.getMessage());
        }
    }
}
