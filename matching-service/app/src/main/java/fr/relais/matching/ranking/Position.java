package fr.relais.matching.ranking;

import fr.relais.http.Cursors;
import fr.relais.http.ProblemType;
import fr.relais.http.Problems;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page starts: on which state, after which rank.
 *
 * @param after 0 for the first page
 */
record Position(Moment moment, int after) {
    /** Numbers of states mean nothing in another run of the service. */
    private static final String RUN = UUID.randomUUID().toString();

    private static final int PARTS = 3;

    /** Reads a cursor of this list, or starts it now; problems 400 and 410. */
    static Position read(String list, @Nullable String cursor, Moments moments) {
        if (cursor == null) {
            return new Position(moments.now(), 0);
        }
        List<String> parts = Cursors.read(list, cursor, PARTS);
        int after = number(parts.get(2), Integer.MAX_VALUE);
        long moment = number(parts.get(1), Long.MAX_VALUE);
        if (!parts.getFirst().equals(RUN)) {
            throw expired();
        }
        return new Position(moments.find(moment).orElseThrow(Position::expired), after);
    }

    /** The cursor of the page after {@code rank} on the same state, which is kept for it. */
    String next(String list, int rank, Moments moments) {
        moments.keep(moment);
        return Cursors.write(list, RUN, Long.toString(moment.number()), Integer.toString(rank));
    }

    private static int number(String text, int most) {
        return (int) number(text, (long) most);
    }

    private static long number(String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Cursors.bad();
        }
        throw Cursors.bad();
    }

    private static RuntimeException expired() {
        return Problems.of(ProblemType.EXPIRED_CURSOR, "the ranking it stood on is no longer kept");
    }
}
