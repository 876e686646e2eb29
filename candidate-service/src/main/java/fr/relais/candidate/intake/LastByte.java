package fr.relais.candidate.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that knows the byte it gave last. */
final class LastByte extends FilterInputStream {
    private int last = -1;

    LastByte(InputStream in) {
        super(in);
    }

    /** -1 before the first. */
    int last() {
        return last;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        last = read < 0 ? last : read;
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int count = super.read(bytes, from, most);
        last = count > 0 ? bytes[from + count - 1] : last;
        return count;
    }
}
