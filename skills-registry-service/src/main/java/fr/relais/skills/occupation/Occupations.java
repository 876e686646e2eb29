package fr.relais.skills.occupation;

import fr.relais.events.OccupationState;
import fr.relais.http.Page;
import fr.relais.http.Problems;
import fr.relais.skills.registry.Entries;
import fr.relais.skills.registry.Entry;
import fr.relais.skills.registry.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads occupations. */
@ApplicationScoped
class Occupations {
    private final Entries entries;
    private final RomeCodes romeCodes;
    private final DataSource database;

    Occupations(Entries entries, RomeCodes romeCodes, DataSource database) {
        this.entries = entries;
        this.romeCodes = romeCodes;
        this.database = database;
    }

    Entry<OccupationState> require(String rome) {
        return entries.find(Kind.OCCUPATION, rome).orElseThrow(() -> Problems.notFound("occupation"));
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

    Page<OccupationState> page(String after, int limit, Function<String, String> cursor) {
        var rows = entries.page(Kind.OCCUPATION, after, limit + 1);
        return Page.of(rows, limit, entry -> cursor.apply(entry.key())).map(Entry::state);
    }

    /** Views with the labels of the occupations that their bridges lead to, in one query. */
    List<OccupationView> views(Collection<OccupationState> states) {
        var targets = states.stream()
                .flatMap(state -> state.bridges().stream())
                .map(OccupationState.Bridge::to)
                .distinct()
                .toArray();
        var labels = labels(targets);
        return states.stream().map(state -> OccupationView.of(state, labels)).toList();
    }

    private Map<String, String> labels(Object[] codes) {
        var sql = "select key, state->>'label' from entry where kind = 'occupation' and key = any(?)";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", codes));
            var labels = new HashMap<String, String>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    labels.put(row.getString(1), row.getString(2));
                }
            }
            return labels;
        } catch (SQLException e) {
            throw new IllegalStateException("labels not read", e);
        }
    }
}
