package fr.relais.skills.occupation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** ROME codes by version, as official files list them. Codes are added and relabelled, never removed. */
@ApplicationScoped
public class RomeCodes {
    private static final String UPSERT = "insert into rome_code as old"
            + " (code, rome_version, label, same_meaning, moved_to)"
            + " select code, ?, label, same, moved"
            + " from unnest(?::text[], ?::text[], ?::bool[], ?::text[]) as new(code, label, same, moved)"
            + " on conflict (code, rome_version) do update set label = excluded.label,"
            + " same_meaning = excluded.same_meaning, moved_to = excluded.moved_to"
            + " where (old.label, old.same_meaning, old.moved_to)"
            + " is distinct from (excluded.label, excluded.same_meaning, excluded.moved_to)"
            + " returning code";

    private final DataSource database;

    RomeCodes(DataSource database) {
        this.database = database;
    }

    /** The code in a version. */
    public Optional<RomeCode> find(String code, String romeVersion) {
        var sql = "select label, same_meaning, moved_to from rome_code where code = ? and rome_version = ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, code);
            select.setString(2, romeVersion);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new RomeCode(code, row.getString(1), row.getBoolean(2), row.getString(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("ROME code not read", e);
        }
    }

    /**
     * Puts codes of one version, each at most once.
     *
     * @return the codes that are new or changed
     */
    public Set<String> put(String romeVersion, Collection<RomeCode> codes) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(UPSERT)) {
            upsert.setString(1, romeVersion);
            upsert.setArray(2, column(connection, "text", codes, RomeCode::code));
            upsert.setArray(3, column(connection, "text", codes, RomeCode::label));
            upsert.setArray(4, column(connection, "bool", codes, RomeCode::sameMeaning));
            upsert.setArray(5, column(connection, "text", codes, RomeCode::movedTo));
            return returned(upsert);
        } catch (SQLException e) {
            throw new IllegalStateException("ROME codes not written", e);
        }
    }

    /** Those of the codes that this version lists with the meaning that they have in the registry's ROME version. */
    Set<String> sameIn(String romeVersion, Collection<String> codes) {
        var sql = "select code from rome_code where rome_version = ? and same_meaning and code = any(?)";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, romeVersion);
            select.setArray(2, connection.createArrayOf("text", codes.toArray()));
            return returned(select);
        } catch (SQLException e) {
            throw new IllegalStateException("ROME codes not read", e);
        }
    }

    private static Array column(
            Connection connection, String type, Collection<RomeCode> codes, Function<RomeCode, @Nullable Object> cell)
            throws SQLException {
        return connection.createArrayOf(type, codes.stream().map(cell).toArray());
    }

    private static Set<String> returned(PreparedStatement statement) throws SQLException {
        var codes = new HashSet<String>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                codes.add(row.getString(1));
            }
        }
        return codes;
    }
}
