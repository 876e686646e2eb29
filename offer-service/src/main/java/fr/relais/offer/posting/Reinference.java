package fr.relais.offer.posting;

import fr.relais.offer.registry.OccupationsChanged;
import fr.relais.offer.registry.RegistryFollower;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Makes offers follow the profiles of their occupations.
 *
 * <p>Idea: an offer without rows of its own keeps the version of the profile it was inferred from, 0 when none was
 * known. Whenever profiles have come, and once after each start, every such offer behind the profile known now is
 * inferred anew; it is published only when what it asks changes by that. A version only ever grows, so several instances
 * that read the registry at different speeds end at the same state, and a stop in between loses nothing.
 */
@ApplicationScoped
class Reinference {
    private static final Logger LOG = Logger.getLogger(Reinference.class);
    private static final int CHUNK = 100;
    private static final long LOOK_MILLIS = 200;

    private final Offers offers;
    private final Inference inference;
    private final OfferPublisher publisher;
    private final RegistryFollower registry;
    private final AtomicBoolean news = new AtomicBoolean(true);
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("reinference").daemon().factory());

    Reinference(Offers offers, Inference inference, OfferPublisher publisher, RegistryFollower registry) {
        this.offers = offers;
        this.inference = inference;
        this.publisher = publisher;
        this.registry = registry;
    }

    void hear(@Observes OccupationsChanged event) {
        news.set(true);
    }

    void start(@Observes StartupEvent event) {
        var ignored = worker.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (registry.caughtUp() && news.compareAndSet(true, false)) {
            try {
                followAll();
            } catch (RuntimeException e) {
                news.set(true);
                LOG.warnf("offers do not follow their occupations now: %s", e.getMessage());
            }
        }
    }

    private void followAll() {
        for (var followed : QuarkusTransaction.requiringNew().call(offers::followed)) {
            var rome = followed.rome();
            if (rome != null && followed.version() < inference.version(rome)) {
                int changed = follow(rome, inference.version(rome));
                LOG.infof("occupation %s: %d offers ask something else now", rome, changed);
            }
        }
    }

    private int follow(String rome, long version) {
        int changed = 0;
        int seen;
        do {
            var batch = QuarkusTransaction.requiringNew().call(() -> followSome(rome, version));
            seen = batch.seen();
            changed += batch.changed();
        } while (seen > 0);
        return changed;
    }

    private record Batch(int seen, int changed) {}

    private Batch followSome(String rome, long version) {
        var batch = offers.behind(rome, version, CHUNK);
        int changed = 0;
        for (var offer : batch) {
            if (offer.follow(inference.of(offer.content()))) {
                publisher.changed(offer);
                changed++;
            }
        }
        return new Batch(batch.size(), changed);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }
}
