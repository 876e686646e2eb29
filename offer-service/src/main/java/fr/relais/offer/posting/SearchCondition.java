package fr.relais.offer.posting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The {@code where} of a search over the table of offers, under construction. */
final class SearchCondition {
    private final StringBuilder sql = new StringBuilder("true");
    private final Map<String, Object> parameters = new HashMap<>();

    /** Narrows to rows whose column is one of the values; none narrow nothing. */
    SearchCondition in(String column, List<String> values) {
        return values.isEmpty() ? this : and(column + " in (:" + column + ")", column, values);
    }

    /** Narrows by a condition with one parameter. */
    SearchCondition and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /** Narrows by a condition without. */
    SearchCondition and(String condition) {
        sql.append(" and ").append(condition);
        return this;
    }

    /** Another value for a condition. */
    SearchCondition with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    String sql() {
        return sql.toString();
    }

    /** Sets all parameters. */
    <T> NativeQuery<T> bind(NativeQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
