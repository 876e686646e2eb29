package fr.relais.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The query parameters of every list; take it with {@code @BeanParam}. */
public final class PageRequest {
    private static final int MOST = 100;

    // Read as text, so that "abc" is a problem with a pointer and not an unknown page.
    @QueryParam("limit")
    @DefaultValue("20")
    public String limit = "20";

    @QueryParam("cursor")
    public @Nullable String cursor;

    /** Items wanted, 1 to 100, by default 20; else a problem 400. */
    public int limit() {
        try {
            var wanted = Integer.parseInt(limit);
            if (wanted >= 1 && wanted <= MOST) {
                return wanted;
            }
        } catch (NumberFormatException e) {
            throw outOfRange();
        }
        throw outOfRange();
    }

    private static RuntimeException outOfRange() {
        return Problems.invalid("?limit", "OUT_OF_RANGE", "must be a whole number from 1 to " + MOST);
    }

    /**
     * The id after which the page starts, in a list that {@link Cursors#write(String, UUID)} writes cursors for; null on
     * the first page.
     */
    public @Nullable UUID after(String list) {
        return cursor == null
                ? null
                : Ids.parse(Cursors.read(list, cursor, 1).getFirst()).orElseThrow(Cursors::bad);
    }

    /** Where the page starts, as {@link Cursors} wrote it; null on the first page. */
    public @Nullable String cursor() {
        return cursor;
    }
}
