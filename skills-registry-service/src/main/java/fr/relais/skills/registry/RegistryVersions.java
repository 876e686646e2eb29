package fr.relais.skills.registry;

import fr.relais.http.Cursors;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** All versions of the registry and of its entries, newest first. */
@ApplicationScoped
public class RegistryVersions {
    private static final String COLUMNS =
            "select ordinal, version, status, valid_from, rome_version, made_at from registry_version";
    private static final String ONE = COLUMNS + " where version = ?";
    private static final String REGISTRY = COLUMNS + " where ordinal < ? order by ordinal desc limit ?";
    private static final String ENTRY = "select * from (select held.version, named.version, named.made_at,"
            + " lead(named.made_at) over (order by held.version) from entry_version held"
            + " join registry_version named on named.ordinal = held.since where held.kind = ? and held.key = ?)"
            + " as all_versions (number, registry_version, valid_from, valid_until)"
            + " where number < ? order by number desc limit ?";
    private static final String INSERT = "insert into registry_version"
            + " (version, status, valid_from, rome_version, made_at) values (?, ?, ?, ?, ?) on conflict do nothing";

    private final DataSource database;
    private final Clock clock;

    RegistryVersions(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param ordinal the place of the version among all */
    record Numbered(int ordinal, RegistryVersion version) {}

    /** One version; problem 400 when there never was such. */
    Numbered require(String version) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(ONE)) {
            select.setString(1, version);
            try (var row = select.executeQuery()) {
                if (row.next()) {
                    return numbered(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("registry versions not read", e);
        }
        throw Problems.invalid(
                "?registryVersion", "UNKNOWN_VERSION", "is no version of this registry: see /registry/versions");
    }

    /** Notes that the registry has this version from now on; in the transaction that makes it. */
    void add(Edition edition) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, edition.version());
            insert.setString(2, edition.status());
            insert.setObject(3, edition.validFrom());
            insert.setString(4, edition.romeVersion());
            insert.setTimestamp(5, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("registry version not written", e);
        }
    }

    /** From which moment each of these versions was current. */
    public Map<String, Instant> madeAt(Collection<String> named) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select version, made_at from registry_version where version = any(?)")) {
            select.setObject(1, named.toArray(String[]::new));
            Map<String, Instant> moments = new HashMap<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    moments.put(row.getString(1), row.getTimestamp(2).toInstant());
                }
            }
            return moments;
        } catch (SQLException e) {
            throw new IllegalStateException("registry versions not read", e);
        }
    }

    Page<RegistryVersion> page(PageRequest page) {
        List<Numbered> rows = new ArrayList<>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(REGISTRY)) {
            select.setLong(1, before("registry-versions", page));
            select.setInt(2, page.limit() + 1);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(numbered(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("registry versions not read", e);
        }
        return Page.of(rows, page.limit(), last -> Cursors.write("registry-versions", Integer.toString(last.ordinal)))
                .map(Numbered::version);
    }

    /** The versions of an entry; problem 404 when there is no such. */
    public Page<EntryVersion> page(Kind<?> kind, String key, PageRequest page) {
        String list = kind.name() + "-versions-" + key;
        List<EntryVersion> rows = new ArrayList<>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(ENTRY)) {
            select.setString(1, kind.name());
            select.setString(2, key);
            select.setLong(3, before(list, page));
            select.setInt(4, page.limit() + 1);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(entryVersion(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("versions not read", e);
        }
        if (rows.isEmpty()) {
            throw Problems.notFound(kind.name());
        }
        return Page.of(rows, page.limit(), last -> Cursors.write(list, Long.toString(last.version())));
    }

    private static long before(String list, PageRequest page) {
        if (page.cursor() == null) {
            return Integer.MAX_VALUE;
        }
        try {
            return Long.parseLong(Cursors.read(list, page.cursor(), 1).getFirst());
        } catch (NumberFormatException e) {
            throw Cursors.bad();
        }
    }

    private static Numbered numbered(ResultSet row) throws SQLException {
        return new Numbered(
                row.getInt(1),
                new RegistryVersion(
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()));
    }

    private static EntryVersion entryVersion(ResultSet row) throws SQLException {
        return new EntryVersion(
                row.getLong(1), row.getString(2), row.getTimestamp(3).toInstant(), instant(row.getTimestamp(4)));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
