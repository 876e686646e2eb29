package fr.relais.matching.delivery;

import fr.relais.matching.core.Shortlisted;
import fr.relais.matching.core.Snapshot;
import fr.relais.matching.index.ChangedShortlists;
import fr.relais.matching.index.LiveIndex;
import fr.relais.matching.index.RegistryVersion;
import jakarta.enterprise.context.Dependent;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What was taken from the index and is not stored yet: of each offer only the latest. By the delivering thread. */
@Dependent
final class Untold {
    private final LiveIndex index;
    private final RegistryVersion registryVersion;
    private final Clock clock;
    private final Map<UUID, Shown> waiting = new LinkedHashMap<>();
    private boolean moreToTake;

    Untold(LiveIndex index, RegistryVersion registryVersion, Clock clock) {
        this.index = index;
        this.registryVersion = registryVersion;
        this.clock = clock;
    }

    /** Takes what changed, or after a burst a part of it. */
    void take() {
        ChangedShortlists changed = index.takeChangedShortlists();
        changed.lists().forEach((offer, list) -> put(offer, list, changed.snapshot()));
        moreToTake = changed.more();
    }

    /** Whether the last taking left some. */
    boolean moreToTake() {
        return moreToTake;
    }

    /** Of these offers, those that the index does not have were closed while nobody looked. */
    void expectAll(Set<UUID> offers) {
        Snapshot now = index.snapshot();
        offers.stream()
                .filter(offer -> !waiting.containsKey(offer) && now.offer(offer).isEmpty())
                .forEach(offer -> put(offer, List.of(), now));
    }

    private void put(UUID offer, List<Shortlisted> list, Snapshot state) {
        // as precise as a row keeps it, so that row and event say the same
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        waiting.put(offer, Shown.of(state.offer(offer).isPresent(), list, registryVersion.latest(), at));
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Those that wait longest. */
    Map<UUID, Shown> first(int most) {
        Map<UUID, Shown> first = new LinkedHashMap<>();
        List<UUID> offers = new ArrayList<>(waiting.keySet());
        offers.stream().limit(most).forEach(offer -> first.put(offer, waiting.get(offer)));
        return first;
    }

    void told(Set<UUID> offers) {
        waiting.keySet().removeAll(offers);
    }
}
