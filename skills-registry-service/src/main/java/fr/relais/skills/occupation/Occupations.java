package fr.relais.skills.occupation;

import fr.relais.events.OccupationState;
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

    /**
     * The occupation as another ROME version lists it. Its profile holds there unless the code changed its meaning;
     * problem 404 when that version does not list it.
     *
     * @param romeVersion null for the version of its profile
     */
    OccupationState in(@Nullable String romeVersion, OccupationState state) {
        if (romeVersion == null || romeVersion.equals(state.romeVersion())) {
            return state;
        }
        var code = romeCodes
                .find(state.rome(), romeVersion)
                .orElseThrow(() -> Problems.notFound("occupation in this ROME version"));
        return new Naming(state.rome(), romeVersion, state.listedIn(), code.label())
                .state(
                        state.version(),
                        state.registryVersion(),
                        state.profile(),
                        code.sameMeaning() ? state.requirements() : List.of(),
                        code.sameMeaning() ? state.bridges() : List.of());
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
                .map(OccupationState.Bridge::to)
                .distinct()
                .toList();
        var labels = entries.in(registryVersion).occupationLabels(targets);
        return states.stream().map(state -> OccupationView.of(state, labels)).toList();
    }
}
