package fr.relais.matching.bridge;

import fr.relais.events.OccupationState;
import fr.relais.matching.core.Candidate;
import fr.relais.matching.core.OccupationCount;
import fr.relais.matching.core.Rome;
import fr.relais.matching.core.Snapshot;
import fr.relais.matching.index.LiveIndex;
import fr.relais.matching.index.RegistryVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the bridges of the registry beside what is offered where they lead. */
@ApplicationScoped
class Ways {
    private static final String CURATED = "CURATED";
    private static final Comparator<BridgesView.Item> CURATED_FIRST = Comparator.comparingInt(Ways::kind)
            .thenComparing(Comparator.comparingInt(BridgesView.Item::offers).reversed())
            .thenComparing(item -> item.to().rome())
            .thenComparing(item -> item.from().rome());

    private final Occupations occupations;
    private final LiveIndex index;
    private final RegistryVersion registryVersion;
    private final Clock clock;

    Ways(Occupations occupations, LiveIndex index, RegistryVersion registryVersion, Clock clock) {
        this.occupations = occupations;
        this.index = index;
        this.registryVersion = registryVersion;
        this.clock = clock;
    }

    private static int kind(BridgesView.Item item) {
        return item.kind().equals(CURATED) ? 0 : 1;
    }

    BridgesView of(Snapshot snapshot, Candidate candidate, List<String> from) {
        Map<Integer, OccupationCount> counts = snapshot.occupationsFor(candidate);
        List<BridgesView.Item> items = from.stream()
                .flatMap(rome -> leaving(rome, counts))
                .sorted(CURATED_FIRST)
                .toList();
        return new BridgesView(candidate.id(), registryVersion.latest(), clock.instant(), items);
    }

    private Stream<BridgesView.Item> leaving(String rome, Map<Integer, OccupationCount> counts) {
        return occupations.find(rome).stream()
                .flatMap(occupation -> occupation.bridges().stream())
                .map(bridge -> item(named(rome), bridge, counts));
    }

    private BridgesView.Item item(
            BridgesView.Named from, OccupationState.Bridge bridge, Map<Integer, OccupationCount> counts) {
        int to = Rome.number(bridge.to());
        OccupationCount count = counts.getOrDefault(to, OccupationCount.NONE);
        return new BridgesView.Item(
                from,
                named(bridge.to()),
                bridge.kind(),
                bridge.reasonFr(),
                bridge.credential(),
                index.offersOf(to),
                count.eligible(),
                count.unknown());
    }

    private BridgesView.Named named(String rome) {
        Optional<Occupations.Known> known = occupations.find(rome);
        return new BridgesView.Named(rome, known.map(Occupations.Known::label).orElse(null));
    }
}
