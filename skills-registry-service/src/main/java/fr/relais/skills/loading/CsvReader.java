package fr.relais.skills.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.relais.http.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV row by row (RFC 4180: commas, quotes doubled inside quotes, line ends of either style), holding one row at a
 * time. What shows that the file was cut is a problem 400: a quote left open, or a last row without line end that
 * lacks columns.
 */
final class CsvReader {
    private static final int LONGEST_ROW = 64 * 1024;
    private static final int END = -1;

    /**
     * One row.
     *
     * @param line of its beginning, from 1
     * @param complete false when the file ended before the row's line end
     */
    record Row(long line, List<String> cells, boolean complete) {}

    private final BufferedReader in;
    private final StringBuilder cell = new StringBuilder();
    private long line = 1;
    private int length;

    CsvReader(InputStream in) {
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.in = new BufferedReader(new InputStreamReader(in, decoder));
    }

    /** The next row that is not empty; null at the end. */
    @Nullable
    Row next() {
        try {
            Row row;
            do {
                row = row();
            } while (row != null
                    && row.cells.size() == 1
                    && row.cells.getFirst().isEmpty()
                    && row.complete);
            return row;
        } catch (CharacterCodingException e) {
            throw Problems.invalid("", "NOT_UTF8", "the file is not UTF-8 near line " + line);
        } catch (IOException e) {
            throw cut(line);
        }
    }

    /** The problem of a file that ends in the middle. */
    static RuntimeException cut(long line) {
        return Problems.invalid("", "FILE_CUT", "the file ends in the middle of line " + line + "; nothing was stored");
    }

    private @Nullable Row row() throws IOException {
        var start = line;
        length = 0;
        var cells = new ArrayList<String>();
        int end = cell(start);
        if (end == END && cell.isEmpty()) {
            return null;
        }
        cells.add(text());
        while (end == ',') {
            end = cell(start);
            cells.add(text());
        }
        return new Row(start, cells, end != END);
    }

    /** Reads one cell and returns what ended it: a comma, a line feed or the end of the file. */
    private int cell(long start) throws IOException {
        int c = read();
        if (c == '"') {
            quoted(start);
            c = read();
        }
        while (c != ',' && c != '\n' && c != END) {
            if (c != '\r') {
                append(c);
            }
            c = read();
        }
        return c;
    }

    private void quoted(long start) throws IOException {
        while (true) {
            int c = read();
            if (c == END) {
                throw cut(start);
            }
            if (c == '"') {
                in.mark(1);
                if (in.read() != '"') {
                    in.reset();
                    return;
                }
            }
            append(c);
        }
    }

    private int read() throws IOException {
        int c = in.read();
        if (c == '\n') {
            line++;
        }
        return c;
    }

    private void append(int c) {
        if (++length > LONGEST_ROW) {
            throw Problems.invalid("", "ROW_TOO_LONG", "the row at line " + line + " is too long");
        }
        cell.append((char) c);
    }

    private String text() {
        var text = cell.toString();
        cell.setLength(0);
        return text;
    }
}
