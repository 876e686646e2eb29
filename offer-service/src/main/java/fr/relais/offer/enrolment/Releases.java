package fr.relais.offer.enrolment;

import fr.relais.offer.operation.Sessions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Opens the seats of reservations that have ended to those who wait. Several instances share the work. */
@ApplicationScoped
class Releases {
    private static final Logger LOG = Logger.getLogger(Releases.class);
    private static final int AT_ONCE = 20;

    private final Sessions sessions;
    private final Seating seating;

    Releases(Sessions sessions, Seating seating) {
        this.sessions = sessions;
        this.seating = seating;
    }

    @Scheduled(every = "{relais.offer.releases-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void release() {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> sessions.lockReleased(AT_ONCE).forEach(seating::settle));
        } catch (RuntimeException e) {
            LOG.warnf("seats whose reservation has ended are given later: %s", e.getMessage());
        }
    }
}
