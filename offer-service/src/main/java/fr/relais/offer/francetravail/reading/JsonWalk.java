package fr.relais.offer.francetravail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Walks over JSON text byte by byte, by its brackets and quotes alone, and keeps the bytes of a value. A very long string
 * is kept shortened, a very long value in part; both are walked to their end. One thread.
 */
final class JsonWalk implements AutoCloseable {
    /** Bytes kept of a value; one that has this many was longer. */
    static final int LONGEST_VALUE = 1 << 20;

    private static final int LONGEST_STRING = 16 << 10;
    private static final int LONGEST_NAME = 64;
    private static final int END = -1;

    // Plain arrays: the streams of the JDK check and lock at every byte, which took a sixth of an import.
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    private byte[] kept = new byte[4096];
    private int length;
    private final byte[] lastString = new byte[LONGEST_NAME];
    private int lastLength;

    /** A byte that ended a bare value and belongs to what follows. */
    private int pushedBack = END;

    JsonWalk(InputStream in) {
        this.in = in;
    }

    /** The first byte that is not white space or a byte order mark, or -1 at the end. */
    int skipSpace() throws IOException {
        int read = read();
        while (read == ' ' || read == '\n' || read == '\r' || read == '\t' || isMark(read)) {
            read = read();
        }
        return read;
    }

    private static boolean isMark(int read) {
        return read == 0xEF || read == 0xBB || read == 0xBF;
    }

    /** The bytes kept since the last call. */
    byte[] kept() {
        var bytes = Arrays.copyOf(kept, length);
        length = 0;
        return bytes;
    }

    /**
     * Walks an object whose opening bracket was read to the array in the field of this name, and into it.
     *
     * @return false when the object ended without: then it is kept as a whole
     * @throws EOFException when the input ends first
     */
    boolean enterArray(String name) throws IOException {
        keep('{');
        boolean found = false;
        while (true) {
            int read = skipSpace();
            switch (read) {
                case END -> throw new EOFException();
                case '}' -> {
                    keep(read);
                    return false;
                }
                case '"' -> {
                    string();
                    found = new String(lastString, 0, lastLength, UTF_8).equals(name);
                }
                case ',', ':' -> keep(read);
                default -> {
                    if (found && read == '[') {
                        return true;
                    }
                    keepValue(read);
                }
            }
        }
    }

    /**
     * Walks and keeps one value.
     *
     * @param first its first byte
     * @throws EOFException when the input ends first; what was read of it is kept
     */
    void keepValue(int first) throws IOException {
        if (first != '{' && first != '[' && first != '"') {
            keepBare(first);
            return;
        }
        int depth = step(first);
        while (depth > 0) {
            depth += step(required());
        }
    }

    /** Keeps one byte, or the whole string it opens; gives by how much the nesting changes. */
    private int step(int read) throws IOException {
        if (read == '"') {
            string();
            return 0;
        }
        keep(read);
        return switch (read) {
            case '{', '[' -> 1;
            case '}', ']' -> -1;
            default -> 0;
        };
    }

    /** Number, literal or nonsense: up to the next byte that has a meaning. */
    private void keepBare(int first) throws IOException {
        int read = first;
        do {
            keep(read);
            read = read();
        } while (read != END && ",]}:\"{[".indexOf(read) < 0);
        pushedBack = read;
    }

    /** Keeps a string whose opening quote was read; it is cut between characters and escapes, never within one. */
    private void string() throws IOException {
        keep('"');
        lastLength = 0;
        int size = 0;
        int rest = 0; // digits of an escape still to come
        boolean keeping = true;
        for (int read = required(); read != '"'; read = required()) {
            int escaped = read == '\\' ? required() : END;
            keeping = keeping && (size < LONGEST_STRING || rest > 0 || (read & 0xC0) == 0x80);
            rest = escaped == 'u' ? 4 : Math.max(0, rest - 1);
            if (keeping) {
                size += keepInString(read, escaped);
            }
        }
        keep('"');
    }

    private int keepInString(int read, int escaped) {
        keep(read);
        if (lastLength < LONGEST_NAME) {
            lastString[lastLength++] = (byte) read;
        }
        if (escaped == END) {
            return 1;
        }
        keep(escaped);
        return 2;
    }

    private void keep(int read) {
        if (length < LONGEST_VALUE) {
            if (length == kept.length) {
                kept = Arrays.copyOf(kept, 2 * length);
            }
            kept[length++] = (byte) read;
        }
    }

    private int required() throws IOException {
        int read = read();
        if (read == END) {
            throw new EOFException();
        }
        return read;
    }

    private int read() throws IOException {
        if (pushedBack != END) {
            int again = pushedBack;
            pushedBack = END;
            return again;
        }
        if (next == end) {
            next = 0;
            end = Math.max(0, in.read(buffer));
        }
        return end == 0 ? END : buffer[next++] & 0xFF;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
