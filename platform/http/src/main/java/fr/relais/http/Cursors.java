package fr.relais.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Cursors: opaque to the caller, to us a list of strings that says where the last page ended. */
public final class Cursors {
    private static final String SEPARATOR = "\u001f";

    private Cursors() {}

    /**
     * An opaque cursor.
     *
     * @param list name of the list, so that a cursor of another one is refused
     */
    public static String write(String list, String... parts) {
        var text = list + SEPARATOR + String.join(SEPARATOR, parts);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /** A cursor of a list that goes by id; {@link PageRequest#after} reads it. */
    public static String write(String list, UUID last) {
        return write(list, last.toString());
    }

    /**
     * The parts written for this list.
     *
     * @throws RuntimeException a problem 400 when it is not a cursor of this list with that many parts
     */
    public static List<String> read(String list, String cursor, int parts) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            var read = List.of(text.split(SEPARATOR, -1));
            if (read.size() == parts + 1 && read.getFirst().equals(list) && text.indexOf('\0') < 0) {
                return read.subList(1, read.size());
            }
        } catch (IllegalArgumentException e) {
            throw bad();
        }
        throw bad();
    }

    /** Problem 400, for a part that turns out not to be what was written. */
    public static RuntimeException bad() {
        return Problems.of(ProblemType.BAD_CURSOR, "start the list without a cursor");
    }
}
