package fr.relais.skills.registry;

import fr.relais.events.CompetencyState;
import fr.relais.events.CompetencyState.SourceTerm;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * ROME's detailed competencies, of which a macro-competency has many. A competency that stands for a macro-competency stands for
 * all below it; these terms are added to what its editors say, and are not theirs to write.
 */
@ApplicationScoped
public class RomeDetails {
    /** Of the terms that are added. */
    static final String SCHEME = "ROME_DETAIL";

    private static final String MACRO = "ROME_COMPETENCY";

    private final DataSource database;

    RomeDetails(DataSource database) {
        this.database = database;
    }

    /** All that is loaded: detailed code to macro code. */
    public SortedMap<String, String> all() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select code, macro from rome_detail");
                var row = select.executeQuery()) {
            var all = new TreeMap<String, String>();
            while (row.next()) {
                all.put(row.getString(1), row.getString(2));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("details of ROME not read", e);
        }
    }

    /** Puts these in place of all that is loaded; in the caller's transaction. */
    public void replace(Map<String, String> details) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from rome_detail")) {
            delete.executeUpdate();
            insert(connection, details);
        } catch (SQLException e) {
            throw new IllegalStateException("details of ROME not written", e);
        }
    }

    private static void insert(Connection connection, Map<String, String> details) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into rome_detail (code, macro) select * from unnest(?::text[], ?::text[])")) {
            insert.setArray(1, connection.createArrayOf("text", details.keySet().toArray()));
            insert.setArray(2, connection.createArrayOf("text", details.values().toArray()));
            insert.executeUpdate();
        }
    }

    /**
     * The state under these versions, with all terms that follow from its macro-competencies in the order of their codes.
     *
     * @param details as {@link #all} gives them
     */
    public static CompetencyState complete(
            CompetencyState state, long version, String registryVersion, Map<String, String> details) {
        var said = said(state);
        var macros = said.stream()
                .filter(term -> term.scheme().equals(MACRO))
                .map(SourceTerm::code)
                .toList();
        var below = details.entrySet().stream()
                .filter(detail -> macros.contains(detail.getValue()))
                .map(detail -> new SourceTerm(SCHEME, detail.getKey(), List.of()));
        return new CompetencyState(
                state.code(),
                version,
                registryVersion,
                state.family(),
                state.status(),
                state.labelFr(),
                state.labelEn(),
                state.definitionFr(),
                state.definitionEn(),
                state.esco(),
                Stream.concat(said.stream(), below).toList());
    }

    /** The terms that editors wrote. */
    public static List<SourceTerm> said(CompetencyState state) {
        return state.sources().stream()
                .filter(term -> !term.scheme().equals(SCHEME))
                .toList();
    }
}
