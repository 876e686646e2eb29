package fr.relais.matching.ranking;

import fr.relais.matching.index.LiveIndex;
import fr.relais.matching.index.RegistryVersion;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The states that cursors stand on, kept until the last cursor on each has expired.
 *
 * <p>A state costs only what changed since (about half a kilobyte a change), however many candidates there are and however
 * many cursors stand on it. All live equally long after their last page, so the map's order is that of expiry.
 */
@ApplicationScoped
class Moments {
    private final LiveIndex index;
    private final RegistryVersion registryVersion;
    private final Clock clock;
    private final CursorConfig config;
    private final Map<Long, Kept> kept = new LinkedHashMap<>();
    private Moment newest;

    private record Kept(Moment moment, Instant until) {}

    Moments(LiveIndex index, RegistryVersion registryVersion, Clock clock, CursorConfig config, MeterRegistry metrics) {
        this.index = index;
        this.registryVersion = registryVersion;
        this.clock = clock;
        this.config = config;
        this.newest = new Moment(0, index.snapshot(), clock.instant(), registryVersion.latest());
        metrics.gaugeMapSize("relais.matching.cursor.states", List.of(), kept);
    }

    /** The state now; not kept. */
    synchronized Moment now() {
        var snapshot = index.snapshot();
        var registry = registryVersion.latest();
        if (snapshot != newest.snapshot() || !Objects.equals(registry, newest.registryVersion())) {
            newest = new Moment(newest.number() + 1, snapshot, clock.instant(), registry);
        }
        return newest;
    }

    /** Keeps a state for another lifetime of a cursor. */
    synchronized void keep(Moment moment) {
        kept.remove(moment.number());
        kept.put(moment.number(), new Kept(moment, clock.instant().plus(config.lifetime())));
        forgetOld();
    }

    /** The state of that number, unless it has expired. */
    synchronized Optional<Moment> find(long number) {
        forgetOld();
        return Optional.ofNullable(kept.get(number)).map(Kept::moment);
    }

    /** Lets go of what no cursor stands on any more, also when nobody asks: a state may hold who has been erased since. */
    @Scheduled(every = "30s")
    synchronized void forgetOld() {
        Instant now = clock.instant();
        Iterator<Kept> oldestFirst = kept.values().iterator();
        while (oldestFirst.hasNext()) {
            boolean isOld = !oldestFirst.next().until().isAfter(now);
            if (!isOld && kept.size() <= config.most()) {
                return;
            }
            oldestFirst.remove();
        }
    }
}
