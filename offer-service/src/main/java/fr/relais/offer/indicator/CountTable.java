package fr.relais.offer.indicator;

import fr.relais.offer.programme.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Counts people in enrolments: each once, at however many sessions. */
@ApplicationScoped
class CountTable {
    private static final Map<Step, String> REACHED = Map.of(
            Step.ORIENTED, "true",
            Step.INVITED, "e.seated_at is not null",
            Step.PRESENT, "e.attendance = 'PRESENT'",
            Step.SELECTED, "'SELECTED' = any(e.outcomes)",
            Step.IN_TRAINING, "'ENTERED_TRAINING' = any(e.outcomes)",
            Step.HIRED, "'HIRED' = any(e.outcomes)",
            Step.LASTING, "e.lasting",
            Step.CREATED_BUSINESS, "'CREATED_BUSINESS' = any(e.outcomes)");

    private static final String COUNTS = Stream.of(Step.values())
            .map(step -> "count(distinct e.candidate_id) filter (where " + REACHED.get(step) + ")")
            .collect(Collectors.joining(", "));

    private static final String FROM = " from enrolment e join session s on s.id = e.session_id"
            + " join operation o on o.id = s.operation_id where ";

    private final Session database;

    CountTable(Session database) {
        this.database = database;
    }

    Counts all(Scope scope) {
        return Counts.of(
                rows("select " + COUNTS + FROM + scope.condition(), scope).getFirst(), 0);
    }

    /** By their keys, in the order of those. */
    Map<String, Counts> grouped(Scope scope, By by) {
        var sql = "select " + by.key() + ", " + COUNTS + FROM + scope.condition() + " group by 1 order by 1";
        var groups = new LinkedHashMap<String, Counts>();
        rows(sql, scope).forEach(row -> groups.put((String) row[0], Counts.of(row, 1)));
        return groups;
    }

    private List<Object[]> rows(String sql, Scope scope) {
        var query = database.createNativeQuery(sql, Object[].class);
        scope.parameters().forEach(query::setParameter);
        return query.getResultList();
    }
}
