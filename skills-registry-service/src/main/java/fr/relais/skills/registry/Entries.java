package fr.relais.skills.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads entries. */
@ApplicationScoped
public class Entries {
    private static final String SELECT = "select key, version, registry_version, state, bundled from entry";

    private final DataSource database;
    private final ObjectMapper json;

    Entries(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
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

    private <T> List<Entry<T>> select(Kind<T> kind, String sql, Object... arguments) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, kind.name());
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 2, arguments[i]);
            }
            var entries = new ArrayList<Entry<T>>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(kind, row));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException(kind.name() + " entries not read", e);
        }
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
