package fr.relais.offer.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Counts what a search finds: all facets out of one reading of the rows, programmes, which are several a row, out of a second. */
@ApplicationScoped
class FacetCounts {
    private static final int MOST_VALUES = 50;

    /** Parameter to column. */
    private static final Map<String, String> COLUMNS = columns();

    private static final String SELECT = "select case "
            + COLUMNS.entrySet().stream()
                    .map(facet -> "when grouping(%s) = 0 then '%s' ".formatted(facet.getValue(), facet.getKey()))
                    .collect(Collectors.joining())
            + "end, coalesce("
            + COLUMNS.values().stream().map("cast(%s as text)"::formatted).collect(Collectors.joining(", "))
            + "), count(*) from offer where %s group by grouping sets (("
            + COLUMNS.values().stream().map("), (%s"::formatted).collect(Collectors.joining())
            + ")) order by 3 desc, 2";

    private static final String PROGRAMMES = "select 'programme', value, count(*) from offer,"
            + " jsonb_array_elements_text(programmes) as value where %s group by value order by 3 desc, 2";

    private final Session database;

    FacetCounts(Session database) {
        this.database = database;
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("rome", "rome_code");
        columns.put("departement", "departement");
        columns.put("contractType", "contract_type");
        columns.put("durable", "durable");
        columns.put("source", "source");
        return columns;
    }

    /** All facets of what the condition finds. */
    @Transactional
    Facets of(SearchCondition condition) {
        var counts = new LinkedHashMap<String, List<Facets.Count>>();
        COLUMNS.keySet().forEach(facet -> counts.put(facet, new ArrayList<>()));
        counts.put("programme", new ArrayList<>());
        long total = 0;
        for (var row : rows(SELECT, condition)) {
            if (row[0] == null) {
                total = ((Number) row[2]).longValue();
            }
            add(counts, row);
        }
        rows(PROGRAMMES, condition).forEach(row -> add(counts, row));
        return new Facets(total, counts);
    }

    private List<Object[]> rows(String sql, SearchCondition condition) {
        return condition
                .bind(database.createNativeQuery(sql.formatted(condition.sql()), Object[].class))
                .getResultList();
    }

    /** An offer that has no value for a facet is in the total only. */
    private static void add(Map<String, List<Facets.Count>> counts, Object[] row) {
        var values = row[0] == null ? null : counts.get((String) row[0]);
        if (values != null && row[1] != null && values.size() < MOST_VALUES) {
            values.add(new Facets.Count((String) row[1], ((Number) row[2]).longValue()));
        }
    }
}
