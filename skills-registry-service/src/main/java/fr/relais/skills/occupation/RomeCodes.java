package fr.relais.skills.occupation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** ROME codes by version, as official files list them. Codes are added and relabelled, never removed. */
@ApplicationScoped
public class RomeCodes {
    private static final String UPSERT = "insert into rome_code as old (code, rome_version, label, same_meaning)"
            + " select code, ?, label, same from unnest(?::text[], ?::text[], ?::bool[]) as new(code, label, same)"
            + " on conflict (code, rome_version) do update set label = excluded.label,"
            + " same_meaning = excluded.same_meaning"
            + " where (old.label, old.same_meaning) is distinct from (excluded.label, excluded.same_meaning)"
            + " returning code";

    private final DataSource database;

    RomeCodes(DataSource database) {
        this.database = database;
    }

    /** The code in a version. */
    public Optional<RomeCode> find(String code, String romeVersion) {
        var sql = "select label, same_meaning from rome_code where code = ? and rome_version = ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, code);
            select.setString(2, romeVersion);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new RomeCode(code, row.getString(1), row.getBoolean(2)))
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
            var labels = codes.stream().map(RomeCode::label).toArray();
            upsert.setArray(
                    2,
                    connection.createArrayOf(
                            "text", codes.stream().map(RomeCode::code).toArray()));
            upsert.setArray(3, connection.createArrayOf("text", labels));
            upsert.setArray(
                    4,
                    connection.createArrayOf(
                            "bool", codes.stream().map(RomeCode::sameMeaning).toArray()));
            return returned(upsert);
        } catch (SQLException e) {
            throw new IllegalStateException("ROME codes not written", e);
        }
    }

    private static Set<String> returned(PreparedStatement upsert) throws SQLException {
        var codes = new HashSet<String>();
        try (var row = upsert.executeQuery()) {
            while (row.next()) {
                codes.add(row.getString(1));
            }
        }
        return codes;
    }
}
