package fr.relais.skills.loading;

import fr.relais.http.Problems;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file with a header: cells by the names of their columns. */
final class CsvTable {
    private final CsvReader reader;
    private final List<String> columns;

    /** One row of the table. */
    final class Row {
        private final CsvReader.Row row;

        private Row(CsvReader.Row row) {
            this.row = row;
        }

        long line() {
            return row.line();
        }

        /** False when the row has more or fewer cells than the header. */
        boolean fits() {
            return row.cells().size() == columns.size();
        }

        /** The cell without blanks around it; empty when the file has no such column. */
        String cell(String column) {
            var index = columns.indexOf(column);
            return index < 0 ? "" : row.cells().get(index).strip();
        }
    }

    /**
     * Reads the header.
     *
     * @param required columns without which the file is another one: a problem 400
     */
    CsvTable(InputStream in, List<String> required) {
        this.reader = new CsvReader(in);
        var header = reader.next();
        this.columns = header == null
                ? List.of()
                : header.cells().stream()
                        .map(name -> name.replace("\uFEFF", "").strip())
                        .toList();
        if (!columns.containsAll(required)) {
            throw Problems.invalid("", "COLUMNS_MISSING", "the first line must name the columns " + required);
        }
    }

    List<String> columns() {
        return columns;
    }

    /** The next row; null at the end; a problem 400 when the file was cut. */
    @Nullable
    Row next() {
        var row = reader.next();
        if (row == null) {
            return null;
        }
        if (!row.complete() && row.cells().size() < columns.size()) {
            throw CsvReader.cut(row.line());
        }
        return new Row(row);
    }
}
