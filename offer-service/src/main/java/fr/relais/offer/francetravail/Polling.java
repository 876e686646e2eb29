package fr.relais.offer.francetravail;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.offer.posting.SourceWord;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads all offers of the API now and then, and closes those that are on offer no more. Off unless it is configured. One
 * instance at a time: it holds a lock of the database; a scan that is broken off begins anew the next time.
 */
@ApplicationScoped
class Polling {
    private static final Logger LOG = Logger.getLogger(Polling.class);
    /** Any number will do, as long as all instances of the service use the same, and for nothing else. */
    static final long LOCK = 0x706f6c6c696e67L;

    /** One offer's error is no reason to keep the others open; more than that is the API's. */
    private static final int MOST_UNANSWERED = 10;

    private final PacedApi api;
    private final FranceTravailOffers offers;
    private final PollingConfig config;
    private final ObjectMapper json;
    private final DataSource database;
    private final Clock clock;
    private final AtomicReference<@Nullable Instant> whole = new AtomicReference<>();

    Polling(
            PacedApi api,
            FranceTravailOffers offers,
            PollingConfig config,
            ObjectMapper json,
            DataSource database,
            Clock clock,
            MeterRegistry metrics) {
        this.api = api;
        this.offers = offers;
        this.config = config;
        this.json = json;
        this.database = database;
        this.clock = clock;
        Gauge.builder("relais.offer.francetravail.scan.age", this, Polling::age)
                .description("Seconds since this instance began the last scan that was whole; -1 before the first")
                .register(metrics);
    }

    private double age() {
        var began = whole.get();
        return began == null ? -1 : Duration.between(began, clock.instant()).toSeconds();
    }

    @Scheduled(
            every = "{relais.offer.francetravail.polling.every}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void poll() {
        try (var connection = database.getConnection()) {
            if (ask(connection, "select pg_try_advisory_lock(?)")) {
                try {
                    scan();
                } finally {
                    ask(connection, "select pg_advisory_unlock(?)"); // the pool keeps the session
                }
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("the scan of France Travail's offers ends early: %s", e.getMessage());
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (var lock = connection.prepareStatement(sql)) {
            lock.setLong(1, LOCK);
            try (var answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private void scan() {
        offers.requireRegistry();
        var scan = new OfferScan(api, offers);
        var began = clock.instant();
        var until = began.truncatedTo(ChronoUnit.SECONDS); // as fine as a search is asked
        for (var departement : departements()) {
            scan.read(departement, until.minus(config.window()), until);
        }
        int closed = scan.isWhole() ? close(scan, began) : 0;
        whole.updateAndGet(last -> scan.isWhole() ? began : last);
        LOG.infof(
                "France Travail's offers %s: %d seen, %d refused, %d closed",
                scan.isWhole() ? "are read" : "are read in part", scan.seen(), scan.refused(), closed);
    }

    private List<String> departements() {
        var body = api.ask(OffersApi::departements).body();
        try {
            return json.readTree(body).findValuesAsText("code");
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("the list of départements is not readable", e);
        }
    }

    private int close(OfferScan scan, Instant began) {
        int closed = 0;
        int unanswered = 0;
        for (var id : offers.onOfferBefore(began)) {
            try {
                if (!scan.hasSeen(id) && scan.isGone(id)) {
                    offers.apply(List.of(new SourceWord.Withdrawn(id, clock.instant())));
                    closed++;
                }
            } catch (PacedApi.ApiFailure e) {
                LOG.warnf("not known whether offer %s is gone: %s", id, e.getMessage());
                if (++unanswered == MOST_UNANSWERED) {
                    throw e;
                }
            }
        }
        return closed;
    }
}
