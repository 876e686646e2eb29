package fr.relais.offer.registry;

import fr.relais.events.CompetencyState;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which of the 30 competencies a term of France Travail stands for. Immutable; equal when they map all terms alike. */
public final class Vocabulary {
    static final Vocabulary EMPTY = new Vocabulary(List.of());

    private final Map<String, SortedSet<String>> byCode = new HashMap<>();
    private final Map<String, SortedSet<String>> byLabel = new HashMap<>();

    Vocabulary(Collection<CompetencyState> competencies) {
        for (var competency : competencies) {
            for (var term : competency.sources()) {
                add(term, competency.code());
            }
        }
    }

    private void add(CompetencyState.SourceTerm term, String competency) {
        // One register at France Travail: a savoir-être has the same code in both schemes.
        if (term.code() != null) {
            byCode.computeIfAbsent(term.code(), code -> new TreeSet<>()).add(competency);
        }
        for (var label : term.labels()) {
            byLabel.computeIfAbsent(LabelKey.of(label), key -> new TreeSet<>()).add(competency);
        }
    }

    /**
     * Codes of the competencies that a term stands for, in order; empty when it stands for none.
     *
     * @param code decides when it is known
     * @param label any label the term was ever given; asked only when the code says nothing
     */
    public List<String> competencies(@Nullable String code, @Nullable String label) {
        var coded = code == null ? null : byCode.get(code);
        if (coded != null) {
            return List.copyOf(coded);
        }
        var labelled = label == null ? null : byLabel.get(LabelKey.of(label));
        return labelled == null ? List.of() : List.copyOf(labelled);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vocabulary that && byCode.equals(that.byCode) && byLabel.equals(that.byLabel);
    }

    @Override
    public int hashCode() {
        return 31 * byCode.hashCode() + byLabel.hashCode();
    }
}
