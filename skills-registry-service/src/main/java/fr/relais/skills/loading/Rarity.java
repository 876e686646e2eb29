package fr.relais.skills.loading;

import fr.relais.events.Exigence;
import fr.relais.events.Origin;
import fr.relais.events.Requirement;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Derives the requirements of an occupation from the competencies that its ROME sheet names.
 *
 * <p>What stands on nearly every sheet tells little about an occupation (one competency stands on 72 % of them), what
 * stands on few tells much. So the weight counts how often the number of sheets can be halved before it falls to the
 * number that name the competency: 2 for more than half of the sheets, 4 for more than a quarter, 6, 8, and 10 from a
 * sixteenth down. The level is 2 (alone) and the exigence S, since a sheet says neither. At most nine requirements,
 * the rarest first; equals in the order of their codes.
 */
final class Rarity {
    private static final int MOST_REQUIREMENTS = 9;
    private static final int LEVEL = 2;

    private final int sheets;
    private final Map<String, Integer> sheetsNaming = new HashMap<>();

    /** @param sheets the competencies of each sheet of the whole ROME file */
    Rarity(Collection<Set<String>> sheets) {
        this.sheets = sheets.size();
        sheets.forEach(named -> named.forEach(competency -> sheetsNaming.merge(competency, 1, Integer::sum)));
    }

    /** 2, 4, 6, 8 or 10; the competency must stand on a sheet. */
    int weight(String competency) {
        var naming = sheetsNaming.getOrDefault(competency, 0);
        if (naming == 0) {
            throw new IllegalArgumentException(competency + " stands on no sheet");
        }
        var weight = 2;
        for (int half = naming * 2; half <= sheets && weight < 10; half *= 2) {
            weight += 2;
        }
        return weight;
    }

    List<Requirement> requirements(Set<String> competencies) {
        return competencies.stream()
                .map(code -> new Requirement(code, LEVEL, Exigence.S, weight(code), Origin.INFERRED))
                .sorted(Comparator.comparingInt(Requirement::weight).reversed().thenComparing(Requirement::competency))
                .limit(MOST_REQUIREMENTS)
                .toList();
    }
}
