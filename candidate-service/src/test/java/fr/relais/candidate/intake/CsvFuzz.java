package fr.relais.candidate.intake;

import fr.relais.http.bulk.BulkItem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whatever is uploaded as CSV is read, refused as a whole, or refused row by row. Started by {@code FuzzIT}. */
public final class CsvFuzz {
    private CsvFuzz() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] upload) {
        try (var reader = new CsvReader(new ByteArrayInputStream(upload))) {
            for (BulkItem item = reader.next(); item != null; item = reader.next()) {
                read(item);
            }
        } catch (IOException e) {
            // cannot be read further, and says so
        }
    }

    private static void read(BulkItem item) {
        try {
            CsvRow.body(item.bytes());
        } catch (HttpProblem e) {
            // the row is refused
        }
    }

    /** Files that Jazzer starts from. */
    public static void writeSeeds(Path folder) throws IOException {
        Files.writeString(folder.resolve("rows"), """
                externalId,givenName,birthDate,noNights,licences,competencies,consents
                a1,"Lefèvre, Ana",1999-04-12,true,none,SOC-E01:2:BADGE,matching
                a2,,,,,,
                """);
        Files.writeString(folder.resolve("quotes"), "externalId\r\n\"a\"\"\n1\"\r\n\"open");
    }
}
