package fr.relais.offer.posting;

import fr.relais.offer.registry.OccupationsChanged;
import fr.relais.offer.registry.RegistryFollower;
import fr.relais.offer.registry.Vocabulary;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes offers follow the registry: the profiles of their occupations, and what the terms of their source stand for.
 *
 * <p>Idea: an offer without rows of its own keeps the version of the profile it was inferred from, 0 when none was
 * known. Whenever profiles have come, and once after each start, every such offer behind the profile known now is
 * inferred anew; it is published only when what it asks changes by that. A version only ever grows, so several instances
 * that read the registry at different speeds end at the same state, and a stop in between loses nothing. What terms stand
 * for has no version: once after each start, and whenever it has changed, all offers with terms are mapped anew, and those
 * are written that ask something else by it.
 */
@ApplicationScoped
class Reinference {
    private static final Logger LOG = Logger.getLogger(Reinference.class);
    private static final int CHUNK = 100;
    /** Longer than a transaction may take. */
    private static final Duration AGAIN = Duration.ofSeconds(90);

    private static final UUID FIRST = new UUID(0, 0);
    private static final long LOOK_MILLIS = 200;

    private final Offers offers;
    private final Inference inference;
    private final OfferPublisher publisher;
    private final RegistryFollower registry;
    private final AtomicBoolean news = new AtomicBoolean(true);

    /** When to look once more, by {@link System#nanoTime}; 0: not. */
    private final AtomicLong again = new AtomicLong();

    /** That all offers with terms were last mapped by. Of the worker's thread. */
    private @Nullable Vocabulary mappedBy;

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
        long due = again.get();
        if (due != 0 && System.nanoTime() - due > 0 && again.compareAndSet(due, 0)) {
            lookOnceMore();
        }
        if (registry.caughtUp() && news.compareAndSet(true, false)) {
            try {
                followAll();
                mapAll();
                again.set(System.nanoTime() + AGAIN.toNanos());
            } catch (RuntimeException e) {
                news.set(true);
                LOG.warnf("offers do not follow the registry now: %s", e.getMessage());
            }
        }
    }

    /** For what a transaction wrote that had begun before the news and ended after they were followed. */
    private void lookOnceMore() {
        try {
            mappedBy = null;
            followAll();
            mapAll();
        } catch (RuntimeException e) {
            news.set(true);
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

    private void mapAll() {
        var vocabulary = inference.vocabulary();
        if (vocabulary.equals(mappedBy)) {
            return;
        }
        mappedBy = null;
        int changed = 0;
        var last = FIRST;
        for (var seen = map(last); !seen.isEmpty(); seen = map(last)) {
            last = seen.getLast().id();
            changed += (int) seen.stream().filter(Mapped::changed).count();
        }
        if (vocabulary.equals(inference.vocabulary())) {
            mappedBy = vocabulary;
        } else {
            news.set(true);
        }
        LOG.infof("the terms of all offers are mapped: %d ask something else now", changed);
    }

    private record Mapped(UUID id, boolean changed) {}

    private List<Mapped> map(UUID after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> offers.withTerms(after, CHUNK).stream()
                        .map(offer -> new Mapped(offer.id(), follow(offer)))
                        .toList());
    }

    private boolean follow(Offer offer) {
        boolean changed = offer.follow(inference.of(offer.content()));
        if (changed) {
            publisher.changed(offer);
        }
        return changed;
    }

    private record Batch(int seen, int changed) {}

    private Batch followSome(String rome, long version) {
        var batch = offers.behind(rome, version, CHUNK);
        int changed = 0;
        for (var offer : batch) {
            changed += follow(offer) ? 1 : 0;
        }
        return new Batch(batch.size(), changed);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }
}
