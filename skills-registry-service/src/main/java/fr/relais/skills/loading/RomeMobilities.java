package fr.relais.skills.loading;

import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.skills.occupation.OccupationContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The ROME file with the mobilities: CSV, one row a mobility, each of one ROME version. Only those of the registry's version are
 * read: a code may mean something else in another one, and only there have they a rank.
 */
final class RomeMobilities {
    static final List<String> COLUMNS = List.of("from", "to", "version", "rank");
    private static final int MOST_ROWS = 200_000;
    private static final String VERSION = "\\d{1,2}\\.\\d{1,3}";

    private final CsvTable table;
    private final String romeVersion;
    private final LoadReport report;
    private final Set<String> seen = new HashSet<>();

    RomeMobilities(CsvTable table, String romeVersion, LoadReport report) {
        this.table = table;
        this.romeVersion = romeVersion;
        this.report = report;
    }

    /** @param rank from 1, the nearest first */
    record Row(long line, String from, String to, int rank) {}

    /** Reads the whole file; rows that are wrong or of another version are in the report; problem 400 for a file that is cut. */
    List<Row> read() {
        var rows = new ArrayList<Row>();
        for (var row = table.next(); row != null; row = table.next()) {
            report.received();
            if (!isSound(row)) {
                continue;
            }
            if (!row.cell("version").equals(romeVersion)) {
                report.otherVersion();
            } else if (isRanked(row)) {
                if (rows.size() == MOST_ROWS) {
                    throw Problems.of(ProblemType.TOO_LARGE, "a ROME file has at most " + MOST_ROWS + " mobilities");
                }
                rows.add(new Row(row.line(), row.cell("from"), row.cell("to"), Integer.parseInt(row.cell("rank"))));
            }
        }
        return rows;
    }

    private boolean isSound(CsvTable.Row row) {
        if (!row.fits()) {
            return reject(row, "", "WRONG_COLUMNS", "has not as many cells as the first line");
        }
        for (var column : List.of("from", "to")) {
            if (!row.cell(column).matches(OccupationContent.ROME)) {
                return reject(row, "/" + column, "MALFORMED_CODE", "a ROME code is a letter and four digits");
            }
        }
        return row.cell("version").matches(VERSION)
                || reject(row, "/version", "INVALID_VALUE", "must be a ROME version, as 4.60");
    }

    private boolean isRanked(CsvTable.Row row) {
        var from = row.cell("from");
        if (!row.cell("rank").matches("[1-9]\\d{0,3}")) {
            return reject(row, "/rank", "INVALID_VALUE", "must be a rank from 1");
        }
        if (from.equals(row.cell("to")) || !seen.add(from + row.cell("to"))) {
            return reject(row, "/to", "DUPLICATE", "leads to the occupation itself or is in the file already");
        }
        return true;
    }

    private boolean reject(CsvTable.Row row, String pointer, String code, String message) {
        report.reject(row.line(), pointer, code, message);
        return false;
    }
}
