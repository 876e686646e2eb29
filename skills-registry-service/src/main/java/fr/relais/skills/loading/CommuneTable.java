package fr.relais.skills.loading;

import fr.relais.events.CommuneState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** The communes in the database. */
@ApplicationScoped
class CommuneTable {
    /** Any number, as long as nothing else in this database locks it. */
    private static final long LOADING = 0x636f6d6d756eL;

    private static final String UPSERT = """
            insert into commune as old (insee, version, name, departement, latitude, longitude)
            select insee, 1, name, departement, latitude, longitude
            from unnest(?::text[], ?::text[], ?::text[], ?::float8[], ?::float8[])
                 as new(insee, name, departement, latitude, longitude)
            on conflict (insee) do update
            set version = old.version + 1, name = excluded.name, departement = excluded.departement,
                latitude = excluded.latitude, longitude = excluded.longitude
            where (old.name, old.departement, old.latitude, old.longitude)
                  is distinct from (excluded.name, excluded.departement, excluded.latitude, excluded.longitude)
            returning insee, version, name, departement, latitude, longitude""";

    private final DataSource database;

    CommuneTable(DataSource database) {
        this.database = database;
    }

    /** False when another load is running; else keeps others out until the transaction ends. */
    boolean tryLock() {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOADING);
            try (var answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("communes not locked", e);
        }
    }

    /** Puts communes, each at most once; the states of those that are new (version 1) or changed. */
    List<CommuneState> put(List<Commune> communes) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(UPSERT)) {
            array(connection, upsert, 1, "text", communes, Commune::insee);
            array(connection, upsert, 2, "text", communes, Commune::name);
            array(connection, upsert, 3, "text", communes, Commune::departement);
            array(connection, upsert, 4, "float8", communes, Commune::latitude);
            array(connection, upsert, 5, "float8", communes, Commune::longitude);
            return changed(upsert);
        } catch (SQLException e) {
            throw new IllegalStateException(communes.size() + " communes not written", e);
        }
    }

    private static void array(
            Connection connection,
            PreparedStatement upsert,
            int parameter,
            String type,
            List<Commune> communes,
            Function<Commune, Object> column)
            throws SQLException {
        upsert.setArray(
                parameter,
                connection.createArrayOf(type, communes.stream().map(column).toArray()));
    }

    private static List<CommuneState> changed(PreparedStatement upsert) throws SQLException {
        var states = new ArrayList<CommuneState>();
        try (var row = upsert.executeQuery()) {
            while (row.next()) {
                states.add(new CommuneState(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getDouble(5),
                        row.getDouble(6)));
            }
        }
        return states;
    }
}
