package fr.relais.skills.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Counts what the registry holds. */
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

    Map<String, Long> counts() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(SELECT)) {
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
}
