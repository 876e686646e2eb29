package fr.relais.skills.occupation;

import fr.relais.events.OccupationState;
import fr.relais.events.OccupationState.Bridge;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Problems;
import fr.relais.skills.registry.Entries;
import fr.relais.skills.registry.Entry;
import fr.relais.skills.registry.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads occupations. */
@ApplicationScoped
class Occupations {
    private final Entries entries;
    private final RomeCodes romeCodes;

    Occupations(Entries entries, RomeCodes romeCodes) {
        this.entries = entries;
        this.romeCodes = romeCodes;
    }

    /** @param registryVersion null for what is current */
    Entry<OccupationState> require(String rome, @Nullable String registryVersion) {
        return entries.require(Kind.OCCUPATION, rome, registryVersion);
    }

    /** The code as this ROME version lists it; problem 404 when it does not. */
    RomeCode code(String rome, String romeVersion) {
        return romeCodes
                .find(rome, romeVersion)
                .orElseThrow(() -> Problems.notFound("occupation in this ROME version"));
    }

    /** The occupation as another ROME version lists its code: its profile holds there unless that changed its meaning. */
    OccupationState in(String romeVersion, RomeCode code, OccupationState state) {
        return Naming.of(state.rome(), romeVersion, code.label(), state)
                .state(
                        state.version(),
                        state.registryVersion(),
                        state.profile(),
                        code.sameMeaning() ? state.requirements() : List.of(),
                        code.sameMeaning() ? bridges(romeVersion, state) : List.of());
    }

    /** Mobilities are those of the profile's version; and a way to a code that changed its meaning leads elsewhere now. */
    private List<Bridge> bridges(String romeVersion, OccupationState state) {
        var curated = Ways.of(state.bridges()).withOfficial(List.of()).all();
        var reached =
                romeCodes.sameIn(romeVersion, curated.stream().map(Bridge::to).toList());
        return curated.stream().filter(bridge -> reached.contains(bridge.to())).toList();
    }

    /** @param registryVersion null for what is current */
    Page<OccupationView> page(@Nullable String registryVersion, PageRequest page) {
        var states = entries.page(Kind.OCCUPATION, registryVersion, page);
        return new Page<>(views(registryVersion, states.items()), states.next());
    }

    /** Views with the labels of the occupations that their bridges lead to, in one query. */
    List<OccupationView> views(@Nullable String registryVersion, Collection<OccupationState> states) {
        var targets = states.stream()
                .flatMap(state -> state.bridges().stream())
                .map(Bridge::to)
                .distinct()
                .toList();
        var labels = entries.in(registryVersion).occupationLabels(targets);
        return states.stream().map(state -> OccupationView.of(state, labels)).toList();
    }
}
