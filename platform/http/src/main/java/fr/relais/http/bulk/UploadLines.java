package fr.relais.http.bulk;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** An upload by its line ends, a buffer at a time rather than a byte. Used by one thread. */
public final class UploadLines implements Closeable {
    private final InputStream upload;
    private final byte[] buffer = new byte[1 << 16];
    private int read;
    private int at;

    public UploadLines(InputStream upload) {
        this.upload = upload;
    }

    /**
     * Appends the next line, with its end unless the upload ends first.
     *
     * @param most of a line that is longer the rest is dropped, and its end too
     * @return false when nothing was left
     */
    public boolean next(ByteArrayOutputStream line, int most) throws IOException {
        int room = most;
        while (fill()) {
            int end = at;
            while (end < read && buffer[end] != '\n') {
                end++;
            }
            boolean ends = end < read;
            int length = (ends ? end + 1 : end) - at;
            line.write(buffer, at, Math.min(room, length));
            room -= Math.min(room, length);
            at += length;
            if (ends) {
                return true;
            }
        }
        return room < most;
    }

    private boolean fill() throws IOException {
        if (at == read) {
            at = 0;
            read = Math.max(0, upload.read(buffer));
        }
        return read > 0;
    }

    @Override
    public void close() throws IOException {
        upload.close();
    }
}
