package fr.relais.http;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
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
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound(what);
        }
    }
}
