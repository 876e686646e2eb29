package fr.relais.candidate.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import fr.relais.http.bulk.BulkItem;
import fr.relais.http.bulk.BulkReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV with a header line; each row becomes the JSON of an NDJSON line, so that both are checked alike. A last row
 * without line end is refused, for nobody can tell whether its last cell is whole.
 */
final class CsvReader implements BulkReader {
    private static final JsonMapper JSON = new JsonMapper();

    private final LastByte upload;
    private final MappingIterator<String[]> rows;
    private final List<CsvColumn> columns;

    /** @throws IOException when there is no header line, or it names a column that is none */
    CsvReader(InputStream upload) throws IOException {
        this.upload = new LastByte(upload);
        rows = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY, CsvParser.Feature.SKIP_EMPTY_LINES)
                .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
                .build()
                .readerFor(String[].class)
                .readValues(this.upload);
        if (!rows.hasNext()) {
            throw new IOException("the header line is missing");
        }
        columns = CsvColumn.ofHeader(rows.next());
    }

    @Override
    public @Nullable BulkItem next() throws IOException {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            var line = rows.getCurrentLocation().getLineNr();
            var body = CsvColumn.object(columns, rows.next());
            if (!rows.hasNext() && upload.last() != '\n') {
                body.put("endOfLastLineIsMissing", ""); // refused as an unknown field
            }
            return new BulkItem(line, JSON.writeValueAsBytes(body));
        } catch (RuntimeJsonMappingException | IOException e) {
            // the message of the cause would repeat what stands there
            throw new IOException(
                    "no CSV from about line " + rows.getCurrentLocation().getLineNr(), e);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
