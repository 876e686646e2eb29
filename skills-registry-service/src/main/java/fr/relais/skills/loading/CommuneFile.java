package fr.relais.skills.loading;

import java.io.InputStream;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads the file of communes: CSV, one row a commune, those that are wrong left out and reported. */
final class CommuneFile {
    private static final String INSEE = "(\\d{2}|2[AB])\\d{3}";
    private static final String DEPARTEMENT = "\\d{2,3}|2[AB]";
    private static final int LONGEST_NAME = 100;

    private final CsvTable table;
    private final LoadReport report;
    /** One bit a code tells repetitions without keeping what was read. */
    private final BitSet seen = new BitSet();

    CommuneFile(InputStream in, LoadReport report) {
        this.table = new CsvTable(in, List.of("insee", "nom", "departement", "lat", "lon"));
        this.report = report;
    }

    /** The next commune that is right; null at the end; a problem 400 when the file was cut. */
    @Nullable
    Commune next() {
        for (var row = table.next(); row != null; row = table.next()) {
            report.received();
            var commune = commune(row);
            if (commune != null) {
                return commune;
            }
        }
        return null;
    }

    private @Nullable Commune commune(CsvTable.Row row) {
        if (!row.fits()) {
            return reject(row, "", "WRONG_COLUMNS", "has not as many cells as the first line");
        }
        var insee = row.cell("insee");
        if (!insee.matches(INSEE)) {
            return reject(row, "/insee", "MALFORMED_CODE", "an INSEE code has five characters, as 2A004");
        }
        if (row.cell("nom").isEmpty() || row.cell("nom").length() > LONGEST_NAME) {
            return reject(row, "/nom", "NOT_BLANK", "must have 1 to " + LONGEST_NAME + " characters");
        }
        if (!row.cell("departement").matches(DEPARTEMENT)) {
            return reject(row, "/departement", "MALFORMED_CODE", "must be a département's code, as 2A or 974");
        }
        return located(row, insee);
    }

    private @Nullable Commune located(CsvTable.Row row, String insee) {
        var latitude = degrees(row, "lat", 90);
        if (latitude.isEmpty()) {
            return null;
        }
        var longitude = degrees(row, "lon", 180);
        if (longitude.isEmpty()) {
            return null;
        }
        if (seen.get(number(insee))) {
            return reject(row, "/insee", "DUPLICATE", "is in the file already");
        }
        seen.set(number(insee));
        return new Commune(
                insee, row.cell("nom"), row.cell("departement"), latitude.getAsDouble(), longitude.getAsDouble());
    }

    private OptionalDouble degrees(CsvTable.Row row, String column, int most) {
        var text = row.cell(column);
        if (text.isEmpty()) {
            reject(
                    row,
                    "/" + column,
                    "COORDINATES_MISSING",
                    "a commune without a centre cannot be matched by distance");
            return OptionalDouble.empty();
        }
        if (text.matches("-?\\d{1,3}(\\.\\d{1,12})?") && Math.abs(Double.parseDouble(text)) <= most) {
            return OptionalDouble.of(Double.parseDouble(text));
        }
        reject(row, "/" + column, "OUT_OF_RANGE", "must be degrees from -" + most + " to " + most);
        return OptionalDouble.empty();
    }

    private @Nullable Commune reject(CsvTable.Row row, String pointer, String code, String message) {
        report.reject(row.line(), pointer, code, message);
        return null;
    }

    /** Corsica's letters make 2A004 and 2B004 two numbers beyond all others. */
    private static int number(String insee) {
        return switch (insee.charAt(1)) {
            case 'A' -> 100_000 + Integer.parseInt(insee.substring(2));
            case 'B' -> 101_000 + Integer.parseInt(insee.substring(2));
            default -> Integer.parseInt(insee);
        };
    }
}
