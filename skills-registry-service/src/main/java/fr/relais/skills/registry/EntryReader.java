package fr.relais.skills.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads entries as they stand, or as they stood in one version of the registry. */
public final class EntryReader {
    private static final String SELECT = "select key, version, registry_version, state, bundled from entry";
    /** Takes the place of the table of what is current. */
    static final String PAST = "with entry as (select distinct on (held.kind, held.key) held.kind, held.key,"
            + " held.version, named.version as registry_version, held.state, null::text as bundled"
            + " from entry_version held join registry_version named on named.ordinal = held.since"
            + " where held.since <= ? order by held.kind, held.key, held.version desc) ";

    private final DataSource database;
    private final ObjectMapper json;
    private final @Nullable Integer ordinal;

    /** @param ordinal of the registry version; null for what is current */
    EntryReader(DataSource database, ObjectMapper json, @Nullable Integer ordinal) {
        this.database = database;
        this.json = json;
        this.ordinal = ordinal;
    }

    /** One entry. */
    public <T> Optional<Entry<T>> find(Kind<T> kind, String key) {
        return select(kind, SELECT + " where kind = ? and key = ?", key).stream()
                .findFirst();
    }

    /** The first entries with a key above {@code after}, in the order of keys. */
    public <T> List<Entry<T>> page(Kind<T> kind, String after, int limit) {
        return select(kind, SELECT + " where kind = ? and key > ? order by key limit ?", after, limit);
    }

    /** All entries by key: 30 competencies, a few badges, some two thousand occupations. */
    public <T> Map<String, Entry<T>> all(Kind<T> kind) {
        var all = new LinkedHashMap<String, Entry<T>>();
        select(kind, SELECT + " where kind = ? order by key").forEach(entry -> all.put(entry.key(), entry));
        return all;
    }

    /** The labels of these occupations, as far as there are such. */
    public Map<String, String> occupationLabels(Collection<String> codes) {
        var sql = "select key, state->>'label' from entry where kind = ? and key = any(?)";
        try (var connection = database.getConnection();
                var select = prepare(connection, sql, Kind.OCCUPATION.name(), (Object) codes.toArray(String[]::new));
                var row = select.executeQuery()) {
            var labels = new HashMap<String, String>();
            while (row.next()) {
                labels.put(row.getString(1), row.getString(2));
            }
            return labels;
        } catch (SQLException e) {
            throw new IllegalStateException("labels not read", e);
        }
    }

    private <T> List<Entry<T>> select(Kind<T> kind, String sql, Object... arguments) {
        try (var connection = database.getConnection();
                var select = prepare(connection, sql, kind.name(), arguments);
                var row = select.executeQuery()) {
            var entries = new ArrayList<Entry<T>>();
            while (row.next()) {
                entries.add(entry(kind, row));
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException(kind.name() + " entries not read", e);
        }
    }

    private PreparedStatement prepare(Connection connection, String sql, String kind, Object... arguments)
            throws SQLException {
        var select = connection.prepareStatement(ordinal == null ? sql : PAST + sql);
        int next = 1;
        if (ordinal != null) {
            select.setInt(next++, ordinal);
        }
        select.setString(next++, kind);
        for (var argument : arguments) {
            select.setObject(next++, argument);
        }
        return select;
    }

    private <T> Entry<T> entry(Kind<T> kind, ResultSet row) throws SQLException {
        try {
            return new Entry<>(
                    row.getString(1),
                    row.getLong(2),
                    row.getString(3),
                    json.readValue(row.getString(4), kind.state()),
                    row.getString(5));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored " + kind.name() + " " + row.getString(1) + " is not readable", e);
        }
    }
}
