package fr.relais.candidate.profile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Publishes people anew on their 16th and 18th birthday. Several instances may do so at once: each candidate is locked
 * and looked at again, and whoever comes second finds nothing to change.
 */
@ApplicationScoped
class Birthdays {
    private static final Logger LOG = Logger.getLogger(Birthdays.class);
    private static final int AT_ONCE = 200;

    private final Candidates candidates;
    private final CandidateChanges changes;
    private final Clock clock;

    Birthdays(Candidates candidates, CandidateChanges changes, Clock clock) {
        this.candidates = candidates;
        this.changes = changes;
        this.clock = clock;
    }

    @Scheduled(every = "{relais.candidate.birthdays-every}", delayed = "10s")
    void celebrate() {
        for (int found = AT_ONCE; found == AT_ONCE; ) {
            var due = QuarkusTransaction.requiringNew()
                    .call(() -> candidates.dueForReview(LocalDate.now(clock), AT_ONCE));
            due.forEach(this::review);
            found = due.size();
            if (found > 0) {
                LOG.infof("%d candidates were looked at for their age", found);
            }
        }
    }

    private void review(UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> candidates.lock(id).ifPresent(candidate -> changes.apply(candidate, unchanged -> {})));
    }
}
