package fr.relais.skills.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts what the registry holds, or held in one of its versions. */
@ApplicationScoped
class Census {
    private static final String SELECT = """
            select count(*) filter (where kind = 'competency') as competencies,
                   count(*) filter (where kind = 'badge') as badges,
                   count(*) filter (where kind = 'occupation') as occupations,
                   count(*) filter (where state->>'profile' = 'CURATED') as "curatedOccupations",
                   count(*) filter (where state->>'profile' = 'DERIVED') as "derivedOccupations",
                   coalesce(sum(jsonb_array_length(
                       jsonb_path_query_array(state, '$.bridges[*] ? (@.kind == "CURATED")'))), 0) as bridges,
                   coalesce(sum(jsonb_array_length(
                       jsonb_path_query_array(state, '$.bridges[*] ? (@.kind == "OFFICIAL")'))), 0) as mobilities,
                   (select count(*) from commune) as communes
            from entry""";

    private final DataSource database;

    Census(DataSource database) {
        this.database = database;
    }

    /**
     * Communes have no versions: they are counted as they are now.
     *
     * @param ordinal of the registry version; null for what is current
     */
    Map<String, Long> counts(@Nullable Integer ordinal) {
        try (var connection = database.getConnection();
                var select = prepare(connection, ordinal);
                var row = select.executeQuery()) {
            row.next();
            var counts = new LinkedHashMap<String, Long>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                counts.put(row.getMetaData().getColumnLabel(i), row.getLong(i));
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("registry not counted", e);
        }
    }

    private static PreparedStatement prepare(Connection connection, @Nullable Integer ordinal) throws SQLException {
        if (ordinal == null) {
            return connection.prepareStatement(SELECT);
        }
        var select = connection.prepareStatement(EntryReader.PAST + SELECT);
        select.setInt(1, ordinal);
        return select;
    }
}
