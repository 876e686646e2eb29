package fr.relais.offer.operation;

import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.offer.column.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds sessions to come of published operations. */
@ApplicationScoped
class SessionSearch {
    private static final String LIST = "sessions-to-come";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String TO_COME = "select s.* from session s join operation o on o.id = s.operation_id"
            + " where o.published and s.starts_at > :now"
            + " and coalesce(s.content ->> 'status', 'OPEN') <> 'CANCELLED'";

    private final Session database;
    private final Clock clock;

    SessionSearch(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A page of those that take place, in the order of their start; problem 400 for a bad limit or cursor. */
    @Transactional
    Page<SessionView> page(SessionFilter filter, PageRequest request) {
        int limit = request.limit();
        var parameters = new HashMap<String, Object>(Map.of("now", clock.instant(), "rows", limit + 1));
        var sql = TO_COME + narrow(filter, parameters) + after(request.cursor(), parameters)
                + " order by s.starts_at, s.id limit :rows";
        var query = database.createNativeQuery(sql, OperationSession.class);
        parameters.forEach(query::setParameter);
        return Page.of(query.getResultList(), limit, SessionSearch::cursor).map(OperationSession::view);
    }

    private static String narrow(SessionFilter filter, Map<String, Object> parameters) {
        var sql = new StringBuilder();
        if (!filter.kind.isEmpty()) {
            sql.append(" and s.content ->> 'kind' in (:kind)");
            parameters.put("kind", filter.kind);
        }
        if (!filter.departement.isEmpty()) {
            sql.append(" and s.content #>> '{place,departement}' in (:departement)");
            parameters.put("departement", filter.departement);
        }
        if (filter.programme != null) {
            sql.append(" and o.programme = :programme");
            parameters.put("programme", filter.programme);
        }
        if (filter.teaches != null) {
            sql.append(" and s.content @> cast(:teaches as jsonb)");
            parameters.put("teaches", Columns.write(Map.of("teaches", List.of(Map.of("code", filter.teaches)))));
        }
        var from = filter.from();
        if (from != null) {
            sql.append(" and s.starts_at >= :from");
            parameters.put("from", from.atStartOfDay(PARIS).toInstant());
        }
        var until = filter.until();
        if (until != null) {
            sql.append(" and s.starts_at < :until");
            parameters.put("until", until.plusDays(1).atStartOfDay(PARIS).toInstant());
        }
        if (filter.wantsFree()) {
            sql.append(" and coalesce(s.content ->> 'status', 'OPEN') = 'OPEN'"
                    + " and s.held < cast(s.content ->> 'seats' as int)");
        }
        return sql.toString();
    }

    private static String after(@Nullable String cursor, Map<String, Object> parameters) {
        if (cursor == null) {
            return "";
        }
        var last = StartCursor.read(LIST, cursor);
        parameters.put("at", last.startsAt());
        parameters.put("id", last.id());
        return " and (s.starts_at, s.id) > (:at, :id)";
    }

    private static String cursor(OperationSession last) {
        return new StartCursor(last.startsAt(), last.id()).write(LIST);
    }
}
