package fr.relais.offer.operation;

import fr.relais.http.Cursors;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Where a page ended in a list that goes by the start of sessions, and by an id among those that start together. */
public record StartCursor(Instant startsAt, UUID id) {
    private static final Instant EARLIEST = Instant.parse("-4000-01-01T00:00:00Z"); // PostgreSQL knows no other times
    private static final Instant LATEST = Instant.parse("+294000-01-01T00:00:00Z");

    /** Before the first page of a list that goes backwards in time. */
    public static final StartCursor END = new StartCursor(LATEST, new UUID(0, 0));

    /** The one that {@link #write} wrote for this list, or a problem 400. */
    public static StartCursor read(String list, String cursor) {
        var parts = Cursors.read(list, cursor, 2);
        try {
            var at = Instant.parse(parts.getFirst());
            if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
                throw Cursors.bad();
            }
            return new StartCursor(at, UUID.fromString(parts.getLast()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Cursors.bad();
        }
    }

    public String write(String list) {
        return Cursors.write(list, startsAt.toString(), id.toString());
    }
}
