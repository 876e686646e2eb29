package fr.relais.skills.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The edition's row. Whoever changes the registry locks it first, so changes come one after the other. */
@ApplicationScoped
public class Editions {
    private static final String SELECT = "select base, revision, status, valid_from, rome_version from edition";

    private final DataSource database;
    private final RegistryVersions versions;

    Editions(DataSource database, RegistryVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    /** The edition as it stands. */
    public Edition current() {
        return Objects.requireNonNull(select(SELECT), "the bundled registry has not been loaded");
    }

    /** The edition, held until the caller's transaction ends; null before the first load. */
    @Nullable
    Edition locked() {
        return select(SELECT + " for update");
    }

    /** Makes this the edition; waits for another instance that does the same. */
    void set(Edition edition) {
        var sql = "insert into edition (base, revision, status, valid_from, rome_version) values (?, ?, ?, ?, ?)"
                + " on conflict (singleton) do update set base = excluded.base, revision = excluded.revision,"
                + " status = excluded.status, valid_from = excluded.valid_from, rome_version = excluded.rome_version";
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, edition.base());
            upsert.setInt(2, edition.revision());
            upsert.setString(3, edition.status());
            upsert.setObject(4, edition.validFrom());
            upsert.setString(5, edition.romeVersion());
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("edition not written", e);
        }
        versions.add(edition);
    }

    private @Nullable Edition select(String sql) {
        try (var connection = database.getConnection()) {
            return select(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException("edition not read", e);
        }
    }

    private static @Nullable Edition select(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next()
                    ? new Edition(
                            row.getString(1),
                            row.getInt(2),
                            row.getString(3),
                            row.getObject(4, LocalDate.class),
                            row.getString(5))
                    : null;
        }
    }
}
