package fr.relais.http;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Optional;
import java.util.UUID;

/** Ids of resources: UUIDv7, so that new rows stand together in an index. */
public final class Ids {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new id. */
    public static UUID next() {
        return GENERATOR.generate();
    }

    /**
     * An id out of a path.
     *
     * @throws RuntimeException a problem 404 when it is not a UUID: then there is no such thing
     */
    public static UUID fromPath(String id, String what) {
        return parse(id).orElseThrow(() -> Problems.notFound(what));
    }

    /** The UUID that is written so, all of its digits; empty when the text is another. */
    static Optional<UUID> parse(String text) {
        try {
            var id = UUID.fromString(text); // takes parts that are too short
            return Optional.of(id).filter(parsed -> parsed.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
