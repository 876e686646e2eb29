package fr.relais.skills.loading;

import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import fr.relais.skills.occupation.OccupationContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ROME file with the codes: CSV, one row a code, one column a version such as {@code label_v460}, and in
 * {@code changed} what became of the code in the later version, which {@code appellations_moved_to} names.
 *
 * @param versions ROME versions that the file has labels for, oldest first
 */
record RomeNames(List<String> versions, List<Row> rows) {
    private static final Pattern LABEL = Pattern.compile("label_v(\\d)(\\d{2})");

    /**
     * One code.
     *
     * @param labels by ROME version; a version that does not have the code is not among them
     * @param sameMeaning false when the code was given to another occupation in the later version, and what it meant went
     *     elsewhere, all or a part
     * @param movedTo code that this went to; null when the file names none
     */
    record Row(
            String code,
            Map<String, String> labels,
            boolean sameMeaning,
            @Nullable String movedTo) {}

    /** Reads the whole file; rows that are wrong are in the report; problem 400 for a file that is another or cut. */
    static RomeNames read(CsvTable table, LoadReport report) {
        if (!table.columns().contains("code")) {
            throw Problems.invalid(
                    "",
                    "COLUMNS_MISSING",
                    "the first line must name the columns [code, label_v460], or " + RomeMobilities.COLUMNS);
        }
        var columns = new TreeMap<String, String>();
        for (var column : table.columns()) {
            var label = LABEL.matcher(column);
            if (label.matches()) {
                columns.put(label.group(1) + "." + label.group(2), column);
            }
        }
        if (columns.isEmpty()) {
            throw Problems.invalid("", "COLUMNS_MISSING", "a column such as label_v460 must hold labels");
        }
        return new RomeNames(List.copyOf(columns.keySet()), rows(table, columns, report));
    }

    private static List<Row> rows(CsvTable table, Map<String, String> columns, LoadReport report) {
        var rows = new ArrayList<Row>();
        var seen = new HashSet<String>();
        for (var row = table.next(); row != null; row = table.next()) {
            report.received();
            if (!row.fits()) {
                report.reject(row.line(), "", "WRONG_COLUMNS", "has not as many cells as the first line");
            } else if (!row.cell("code").matches(OccupationContent.ROME)) {
                report.reject(row.line(), "/code", "MALFORMED_CODE", "a ROME code is a letter and four digits");
            } else if (labels(row, columns).isEmpty()) {
                report.reject(row.line(), "/label", "NOT_BLANK", "has a label in no version");
            } else if (!seen.add(row.cell("code"))) {
                report.reject(row.line(), "/code", "DUPLICATE", "is in the file already");
            } else if (rows.size() == RomeSheets.MOST_CODES) {
                throw Problems.of(ProblemType.TOO_LARGE, "a ROME file has at most " + RomeSheets.MOST_CODES + " codes");
            } else {
                rows.add(new Row(
                        row.cell("code"),
                        labels(row, columns),
                        !row.cell("changed").contains("moved"),
                        movedTo(row.cell("appellations_moved_to"))));
            }
        }
        return rows;
    }

    /** The cell may go on with a remark. */
    private static @Nullable String movedTo(String cell) {
        var code = cell.split(" ", 2)[0];
        return code.matches(OccupationContent.ROME) ? code : null;
    }

    private static Map<String, String> labels(CsvTable.Row row, Map<String, String> columns) {
        var labels = new TreeMap<String, String>();
        columns.forEach((version, column) -> {
            if (!row.cell(column).isEmpty()) {
                labels.put(version, row.cell(column));
            }
        });
        return labels;
    }
}
