package fr.relais.matching.ranking;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.Offer;
import fr.relais.matching.core.Ranking;
import fr.relais.matching.core.Snapshot;
import fr.relais.matching.decision.Marks;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * First pages of all candidates of an offer, which portals read again and again. One is sent again for as long as the index
 * says that nobody who is open to the offer has changed, and nothing was decided of it: then it is what would be computed. Who was erased is in none that is
 * sent, and forgotten within {@link #LONGEST}.
 */
@ApplicationScoped
class FirstPages {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long MOST_BYTES = 32L << 20;

    private final ObjectMapper json;
    private final Cache<Key, Page> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<Key, Page>weigher((key, page) -> page.items().weight())
            .expireAfterWrite(LONGEST)
            .recordStats()
            .build();

    FirstPages(ObjectMapper json, MeterRegistry metrics) {
        this.json = json;
        CaffeineCacheMetrics.monitor(metrics, pages, "first-pages");
    }

    private record Key(UUID offer, int limit) {}

    /**
     * A first page.
     *
     * @param offer as it was
     * @param change of the snapshot that it was computed from
     * @param more whether another follows
     */
    record Page(Offer offer, long change, RenderedItems items, int eligible, int unknown, boolean more) {
        /** Counts as a snapshot has them that says the same. */
        Ranking counts(Snapshot snapshot) {
            return new Ranking(List.of(), snapshot.candidateCount(), eligible, unknown);
        }
    }

    /** The page at a moment, computed unless it is known. */
    Page of(Moment moment, Offer offer, int limit, Supplier<Slice<Candidate>> compute, Marks marks) {
        Key key = new Key(offer.id(), limit);
        Page known = pages.getIfPresent(key);
        if (known != null && known.offer().equals(offer) && moment.snapshot().saysTheSame(offer, known.change())) {
            return known;
        }
        Slice<Candidate> slice = compute.get();
        RenderedItems items = new RenderedItems(RankedCandidates.items(moment, offer, slice, marks), json);
        Ranking ranking = slice.ranking();
        Page page =
                new Page(offer, moment.snapshot().change(), items, ranking.eligible(), ranking.unknown(), slice.more());
        pages.put(key, page);
        return page;
    }
}
