package fr.relais.candidate.profile;

import de.bytefish.pgbulkinsert.PgBulkInsert;
import de.bytefish.pgbulkinsert.mapping.AbstractMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** New rows of a table, many at once, by PostgreSQL's COPY in the running transaction. */
@ApplicationScoped
class BulkRows {
    private final DataSource database;

    BulkRows(DataSource database) {
        this.database = database;
    }

    /** @throws IllegalStateException when the database refuses one of them: the transaction is then lost */
    @Transactional(Transactional.TxType.MANDATORY)
    <T> void insert(Collection<T> rows, AbstractMapping<T> mapping) {
        if (rows.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection()) {
            new PgBulkInsert<>(mapping).saveAll(connection.unwrap(PGConnection.class), rows);
        } catch (SQLException e) {
            throw new IllegalStateException(rows.size() + " rows were refused", e);
        }
    }
}
