package fr.relais.http.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.http.Caller;
import fr.relais.http.Cursors;
import fr.relais.http.FieldError;
import fr.relais.http.Ids;
import fr.relais.http.Page;
import fr.relais.http.PageRequest;
import fr.relais.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What an uploader may ask about an import. Only the client that uploaded it finds it; ops read the counts. */
@ApplicationScoped
public class ImportReports {
    private final Instance<DataSource> database;
    private final ObjectMapper json;

    ImportReports(Instance<DataSource> database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** State and counts; problem 404 for another client's import. */
    public ImportView view(String id, Caller caller) {
        return operation(id, caller, caller.is("ops-admin"));
    }

    /** Items refused, an entry for each error, in the order of the upload; problem 404 as above. */
    public Page<ImportError> errors(String id, Caller caller, PageRequest page) {
        var operation = operation(id, caller, false);
        var rows = rows(operation.id(), "and outcome = 'REJECTED'", "import-errors", page);
        var errors = new ArrayList<ImportError>();
        for (var row : rows.items()) {
            row.errors()
                    .forEach(error -> errors.add(new ImportError(
                            row.item().line(),
                            row.item().externalId(),
                            error.pointer(),
                            error.code(),
                            error.message())));
        }
        return new Page<>(errors, rows.next());
    }

    /** Items with something to report, in the order of the upload; problem 404 as above. */
    public Page<ImportItem> items(String id, Caller caller, PageRequest page) {
        return rows(operation(id, caller, false).id(), "", "import-items", page).map(Row::item);
    }

    private record Row(ImportItem item, List<FieldError> errors) {}

    private ImportView operation(String id, Caller caller, boolean anyOwner) {
        try (var connection = database.get().getConnection();
                var select = connection.prepareStatement("select id, status, reason, received, created, updated,"
                        + " unchanged, rejected, started_at, finished_at from import_operation"
                        + " where id = ? and (? or owner = ?)")) {
            select.setObject(1, Ids.fromPath(id, "import"));
            select.setBoolean(2, anyOwner);
            select.setString(3, caller.client());
            try (var row = select.executeQuery()) {
                if (row.next()) {
                    return view(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("import cannot be read", e);
        }
        throw Problems.notFound("import");
    }

    private static ImportView view(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        Timestamp finished = row.getTimestamp(10);
        return new ImportView(
                id,
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getTimestamp(9).toInstant(),
                finished == null ? null : finished.toInstant(),
                "/api/v1/imports/" + id + "/errors",
                "/api/v1/imports/" + id + "/items");
    }

    private Page<Row> rows(UUID operation, String condition, String list, PageRequest page) {
        var after = after(list, page.cursor());
        try (var connection = database.get().getConnection();
                var select = connection.prepareStatement("select number, external_id, outcome, id, note, errors"
                        + " from import_item where operation = ? and number > ? " + condition
                        + " order by number limit ?")) {
            select.setObject(1, operation);
            select.setLong(2, after);
            select.setInt(3, page.limit() + 1);
            var rows = new ArrayList<Row>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(item(row), errors(row.getString(6))));
                }
            }
            return Page.of(
                    rows,
                    page.limit(),
                    row -> Cursors.write(list, Long.toString(row.item().line())));
        } catch (SQLException e) {
            throw new IllegalStateException("import cannot be read", e);
        }
    }

    private static ImportItem item(ResultSet row) throws SQLException {
        return new ImportItem(
                row.getLong(1), row.getString(2), row.getString(3), row.getObject(4, UUID.class), row.getString(5));
    }

    private List<FieldError> errors(@Nullable String errors) {
        try {
            return errors == null ? List.of() : json.readValue(errors, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long after(String list, @Nullable String cursor) {
        try {
            return cursor == null
                    ? 0
                    : Long.parseLong(Cursors.read(list, cursor, 1).getFirst());
        } catch (NumberFormatException e) {
            throw Cursors.bad();
        }
    }
}
