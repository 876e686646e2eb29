package fr.relais.matching.history;

import fr.relais.matching.decision.Forgetting;
import fr.relais.matching.index.LiveIndex;
import fr.relais.matching.intake.Following;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Deletes what no moment within the retention needs, a hundred subjects a transaction. Also whoever the index has not had for
 * a day, though a state is stored: their tombstone was compacted away before it was read here.
 */
@ApplicationScoped
class Cleaning {
    private static final Logger LOG = Logger.getLogger(Cleaning.class);
    private static final Duration SURELY_READ = Duration.ofDays(1);

    private final HistoryTables tables;
    private final LiveIndex index;
    private final Following following;
    private final Forgetting forgetting;
    private final HistoryConfig config;
    private final Clock clock;

    Cleaning(
            HistoryTables tables,
            LiveIndex index,
            Following following,
            Forgetting forgetting,
            HistoryConfig config,
            Clock clock) {
        this.forgetting = forgetting;
        this.tables = tables;
        this.index = index;
        this.following = following;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "{relais.history.cleaning-every}",
            delayed = "10m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void clean() {
        try {
            clean(clock.instant());
        } catch (SQLException e) {
            LOG.warnf("the history is cleaned later: %s", e.getMessage());
        }
    }

    void clean(Instant now) throws SQLException {
        Instant cutoff = now.minus(config.retention());
        tables.endAt(cutoff); // first: an answer from what is left would be of some states only
        Optional<UUID> last = Optional.of(HistoryTables.FIRST);
        while (last.isPresent()) {
            List<HistoryTables.Subject> some = tables.cleanCandidates(last.get(), cutoff);
            forget(some, now.minus(SURELY_READ));
            last = last(some);
        }
        last = Optional.of(HistoryTables.FIRST);
        while (last.isPresent()) {
            last = last(tables.cleanOffers(last.get(), cutoff));
        }
        tables.cleanGone(cutoff);
        if (following.caughtUp()) {
            forgetting.forgetUnless(id -> index.snapshot().candidate(id).isPresent(), now);
        }
    }

    private void forget(List<HistoryTables.Subject> candidates, Instant surelyRead) throws SQLException {
        if (!following.caughtUp()) {
            return;
        }
        for (HistoryTables.Subject candidate : candidates) {
            boolean isOld = candidate.newest().isBefore(surelyRead);
            if (isOld && index.snapshot().candidate(candidate.id()).isEmpty()) {
                tables.deleteCandidate(candidate.id());
            }
        }
    }

    private static Optional<UUID> last(List<HistoryTables.Subject> subjects) {
        return subjects.isEmpty()
                ? Optional.empty()
                : Optional.of(subjects.getLast().id());
    }
}
