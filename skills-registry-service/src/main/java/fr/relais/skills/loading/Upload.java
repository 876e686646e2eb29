package fr.relais.skills.loading;

import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file as it is sent: ends with a problem 413 when it is larger than such files are. */
final class Upload extends FilterInputStream {
    private final long most;
    private long left;

    Upload(InputStream body, long mostBytes) {
        super(body);
        this.most = mostBytes;
        this.left = mostBytes;
    }

    @Override
    public int read() throws IOException {
        var read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var read = super.read(into, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        var skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw Problems.of(ProblemType.TOO_LARGE, "this file has at most " + most + " bytes");
        }
    }
}
