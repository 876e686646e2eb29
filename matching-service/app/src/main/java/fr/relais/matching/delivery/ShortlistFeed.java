package fr.relais.matching.delivery;

import fr.relais.events.ShortlistState;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Shortlists as they are told, for whoever looks on. */
@ApplicationScoped
public class ShortlistFeed {
    private final ShortlistTable table;
    private final Map<UUID, Set<Onlooker>> onlookers = new ConcurrentHashMap<>();

    ShortlistFeed(ShortlistTable table) {
        this.table = table;
    }

    /** One reader; hears each version once, and none older than one heard. */
    private static final class Onlooker {
        private final MultiEmitter<? super StoredShortlist> emitter;
        private long heard;

        Onlooker(MultiEmitter<? super StoredShortlist> emitter) {
            this.emitter = emitter;
        }

        synchronized void hear(StoredShortlist row) {
            if (row.version() > heard) {
                heard = row.version();
                emitter.emit(row);
            }
        }
    }

    /**
     * The shortlist of a published offer as it is stored, then each new version until the offer closes. Whoever reads slowly
     * misses versions, never the latest.
     */
    public Multi<ShortlistState> of(UUID offer) {
        return Multi.createFrom()
                .<StoredShortlist>emitter(emitter -> follow(offer, emitter), BackPressureStrategy.LATEST)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .select()
                .first(row -> row.shown().published())
                .map(StoredShortlist::state);
    }

    private void follow(UUID offer, MultiEmitter<? super StoredShortlist> emitter) {
        Onlooker onlooker = new Onlooker(emitter);
        onlookers.compute(offer, (id, others) -> {
            Set<Onlooker> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(onlooker);
            return all;
        });
        emitter.onTermination(() -> onlookers.computeIfPresent(offer, (id, all) -> {
            all.remove(onlooker);
            return all.isEmpty() ? null : all;
        }));
        table.read(List.of(offer)).values().stream()
                .filter(row -> row.shown().published()) // closed before: it has come back, and that will be told
                .forEach(onlooker::hear);
    }

    void told(List<StoredShortlist> rows) {
        rows.forEach(row -> onlookers.getOrDefault(row.offerId(), Set.of()).forEach(onlooker -> onlooker.hear(row)));
    }
}
