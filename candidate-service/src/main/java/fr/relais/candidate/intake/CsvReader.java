package fr.relais.candidate.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.relais.http.bulk.BulkItem;
import fr.relais.http.bulk.BulkReader;
import fr.relais.http.bulk.UploadLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a CSV file apart by its line ends alone, so that a row that is no CSV does not stop those behind it: no column holds text
 * of several lines, so a quote that is open at a line's end was left open. Each item is the header line and one row: a file of
 * one row, which {@link CsvRow} reads; one that is too long is cut, so that it is refused.
 */
final class CsvReader implements BulkReader {
    private static final int LONGEST_ROW = 64 << 10;

    private final UploadLines in;
    private final ByteArrayOutputStream row = new ByteArrayOutputStream();
    private final byte[] header;
    private long line = 1;

    /** @throws IOException when there is no header line, or it names a column that is none */
    CsvReader(InputStream upload) throws IOException {
        in = new UploadLines(upload);
        if (!read()) {
            throw new IOException("the header line is missing");
        }
        header = row.toByteArray();
        CsvColumn.ofHeader(CsvRow.header(header));
    }

    @Override
    public @Nullable BulkItem next() throws IOException {
        long first = line;
        while (read()) {
            byte[] bytes = row.toByteArray();
            if (!new String(bytes, UTF_8).isBlank()) {
                var item = new ByteArrayOutputStream(header.length + bytes.length);
                item.writeBytes(header);
                item.writeBytes(bytes);
                return new BulkItem(first, item.toByteArray());
            }
            first = line;
        }
        return null;
    }

    /** Reads to behind the next line end, or to the end; false when nothing is left. */
    private boolean read() throws IOException {
        row.reset();
        if (!in.next(row, LONGEST_ROW + 1)) {
            return false;
        }
        line++;
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
