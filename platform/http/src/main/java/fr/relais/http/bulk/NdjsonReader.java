package fr.relais.http.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One JSON document a line. Blank lines are passed over; a line that is cut off is an item that will not parse. */
public final class NdjsonReader implements BulkReader {
    /** A line that is longer is cut, so that it is refused and the next one is read. */
    private static final int LONGEST_LINE = 1 << 20;

    private final UploadLines upload;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    private long line;

    public NdjsonReader(InputStream upload) {
        this.upload = new UploadLines(upload);
    }

    @Override
    public @Nullable BulkItem next() throws IOException {
        bytes.reset();
        while (upload.next(bytes, LONGEST_LINE + 1)) {
            line++;
            var item = withoutEnd(bytes.toByteArray());
            if (item.length > 0) {
                return new BulkItem(line, item);
            }
            bytes.reset();
        }
        return null;
    }

    private static byte[] withoutEnd(byte[] line) {
        int end = line.length;
        while (end > 0 && (line[end - 1] == '\n' || line[end - 1] == '\r')) {
            end--;
        }
        return end == line.length ? line : Arrays.copyOf(line, end);
    }

    @Override
    public void close() throws IOException {
        upload.close();
    }
}
