package fr.relais.http.bulk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** One JSON document a line. Blank lines are passed over; a line that is cut off is an item that will not parse. */
public final class NdjsonReader implements BulkReader {
    private static final int LONGEST_LINE = 1 << 20;

    private final InputStream upload;
    private long line;
    private boolean ended;

    public NdjsonReader(InputStream upload) {
        this.upload = new BufferedInputStream(upload, 1 << 16);
    }

    @Override
    public @Nullable BulkItem next() throws IOException {
        while (!ended) {
            var bytes = readLine();
            line++;
            if (bytes.length > 0) {
                return new BulkItem(line, bytes);
            }
        }
        return null;
    }

    /** A line without its end; one that is too long is cut, so that it is refused and the next one is read. */
    private byte[] readLine() throws IOException {
        var bytes = new ByteArrayOutputStream(512);
        int read;
        while ((read = upload.read()) >= 0 && read != '\n') {
            if (read != '\r' && bytes.size() <= LONGEST_LINE) {
                bytes.write(read);
            }
        }
        ended = read < 0;
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        upload.close();
    }
}
