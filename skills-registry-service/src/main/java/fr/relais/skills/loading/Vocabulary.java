package fr.relais.skills.loading;

import fr.relais.events.CompetencyState;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which competencies a code of ROME stands for, as the competencies' own sources say. */
final class Vocabulary {
    private final Map<String, Map<String, Set<String>>> competencies = new HashMap<>();

    Vocabulary(Collection<CompetencyState> states) {
        for (var state : states) {
            for (var source : state.sources()) {
                if (source.code() != null) {
                    of(source.scheme())
                            .computeIfAbsent(source.code(), code -> new TreeSet<>())
                            .add(state.code());
                }
            }
        }
    }

    /** Competencies for a savoir-être; none for one that is not mapped. */
    Set<String> ofSavoirEtre(String code) {
        return of("FT_SAVOIR_ETRE").getOrDefault(code, Set.of());
    }

    /** Competencies for a macro-competency; none for one that is not mapped. */
    Set<String> ofMacro(String code) {
        return of("ROME_COMPETENCY").getOrDefault(code, Set.of());
    }

    private Map<String, Set<String>> of(String scheme) {
        return competencies.computeIfAbsent(scheme, name -> new HashMap<>());
    }
}
