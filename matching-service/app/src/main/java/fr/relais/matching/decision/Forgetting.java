package fr.relais.matching.decision;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Deletes what was decided on people who were withdrawn or erased; whom it cannot delete now it tries again. */
@ApplicationScoped
public class Forgetting {
    private static final Logger LOG = Logger.getLogger(Forgetting.class);
    private static final Duration SURELY_READ = Duration.ofDays(1);

    private final DecidedPairs pairs;
    private final Decisions decisions;
    private final DecisionTable table;

    Forgetting(DecidedPairs pairs, Decisions decisions, DecisionTable table) {
        this.pairs = pairs;
        this.decisions = decisions;
        this.table = table;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetWhoLeft() {
        for (Map.Entry<UUID, Long> who : pairs.takeDeparted().entrySet()) {
            try {
                forget(who.getKey(), who.getValue());
            } catch (RuntimeException e) {
                pairs.left(who.getKey(), who.getValue());
                LOG.warnf("decisions on who left are deleted later: %s", e.getMessage());
            }
        }
    }

    /** Also whoever is no candidate, long after the last decision: their tombstone was gone before it was read here. */
    public void forgetUnless(Predicate<UUID> isCandidate, Instant now) {
        table.candidatesBefore(Timestamp.from(now.minus(SURELY_READ))).stream()
                .filter(isCandidate.negate())
                .forEach(candidate -> forget(candidate, Long.MAX_VALUE));
    }

    private void forget(UUID candidate, long version) {
        decisions
                .forget(candidate, version)
                .forEach(gone -> pairs.remove(gone.offerId(), gone.candidateId(), gone.version() + 1));
    }
}
