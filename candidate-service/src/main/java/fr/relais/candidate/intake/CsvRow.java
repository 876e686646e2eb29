package fr.relais.candidate.intake;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import fr.relais.http.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One row of CSV below its header line. */
final class CsvRow {
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private CsvRow() {}

    /** The names in a header line. */
    static String[] header(byte[] line) throws IOException {
        try {
            return cells(line).getFirst();
        } catch (JacksonException | RuntimeJsonMappingException e) {
            throw new IOException("the header line is no CSV", e); // the cause would repeat what stands there
        }
    }

    /** The body that a row states; a problem 400 when the row is no CSV, or may have been cut. */
    static ObjectNode body(byte[] headerAndRow) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(headerAndRow));
            List<String[]> rows = cells(headerAndRow);
            if (rows.size() != 2) {
                throw noCsv();
            }
            if (headerAndRow[headerAndRow.length - 1] != '\n') {
                throw Problems.invalid(
                        "", "ROW_CUT", "the last row has no line end, so it may have been cut: end the file with one");
            }
            return CsvColumn.object(CsvColumn.ofHeader(rows.getFirst()), rows.getLast());
        } catch (CharacterCodingException e) {
            throw Problems.invalid("", "NOT_UTF8", "the row is not UTF-8");
        } catch (JacksonException | RuntimeJsonMappingException e) {
            throw noCsv();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing here reads from outside
        }
    }

    private static RuntimeException noCsv() {
        return Problems.invalid(
                "",
                "MALFORMED_CSV",
                "the row is no CSV: a quote is left open or stands within a cell; no cell holds a line end");
    }

    private static List<String[]> cells(byte[] lines) throws IOException {
        try (var rows = CSV.readerFor(String[].class).with(separated(lines)).<String[]>readValues(lines)) {
            return rows.readAll();
        }
    }

    /** By semicolons when the header line holds one, as spreadsheets in French write it: no name of a column does. */
    private static CsvSchema separated(byte[] lines) {
        for (byte at : lines) {
            if (at == '\n' || at == ';') {
                return CsvSchema.emptySchema().withColumnSeparator(at == ';' ? ';' : ',');
            }
        }
        return CsvSchema.emptySchema();
    }
}
