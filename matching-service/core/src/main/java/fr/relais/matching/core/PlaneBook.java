package fr.relais.matching.core;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Which number each plane of a {@link Block} has: the facts of the competencies, then single conditions, then the bits of the
 * day from which a candidate is available, then one for every code that some candidate lists, numbered as they come. One
 * writer numbers; any thread asks.
 */
final class PlaneBook {
    /** A plane without bits. */
    static final int NOBODY = -1;

    static final int LIVE = Rules.COMPETENCIES * Fact.COUNT;
    /** From here on single conditions, up to {@link #FAR_DAY}. */
    static final int FIRST_CONDITION = LIVE + 1;

    static final int WISHES_CONTRACT = LIVE + 1;
    static final int WISHES_WORKING_TIME = LIVE + 2;
    static final int STATES_LICENCES = LIVE + 3;
    static final int STATES_AVAILABILITY = LIVE + 4;
    static final int NO_NIGHTS = LIVE + 5;
    static final int NO_WEEKENDS = LIVE + 6;
    static final int MINOR = LIVE + 7;
    static final int LISTS_DEPARTEMENTS = LIVE + 8;
    /** States a distance and has a place to measure it from. */
    static final int MEASURABLE = LIVE + 9;
    /** Available from a day that {@link #DAY_BITS} do not hold: their wishes say which. */
    static final int FAR_DAY = LIVE + 10;

    static final int DAY = LIVE + 11;
    static final int DAY_BITS = 16;
    /** Epoch day that the day planes count from: what lies in the present needs few bits. */
    static final int FIRST_DAY = 18_000;

    static final int FIRST_CODED = DAY + DAY_BITS;

    /** A code with its plane. */
    record Coded(Family family, int code, int plane) {}

    private record Key(Family family, int code) {}

    private final int first;
    private final Map<Key, Integer> numbers = new ConcurrentHashMap<>();
    private volatile List<Coded> coded = List.of();

    /** Of the planes of candidates. */
    PlaneBook() {
        this(FIRST_CODED);
    }

    /** @param first number of the first code */
    PlaneBook(int first) {
        this.first = first;
    }

    static boolean holdsDay(int epochDay) {
        return epochDay >= FIRST_DAY && epochDay - FIRST_DAY < 1 << DAY_BITS;
    }

    /** The plane of a code, or {@link #NOBODY} when nobody ever listed it. */
    int find(Family family, int code) {
        Integer number = numbers.get(new Key(family, code));
        return number == null ? NOBODY : number;
    }

    /** The plane of a code, numbered now if need be. By the writer only. */
    int number(Family family, int code) {
        Integer known = numbers.get(new Key(family, code));
        if (known != null) {
            return known;
        }
        int plane = first + coded.size();
        coded = Stream.concat(coded.stream(), Stream.of(new Coded(family, code, plane)))
                .toList();
        numbers.put(new Key(family, code), plane);
        return plane;
    }

    /** All codes numbered so far. */
    List<Coded> coded() {
        return coded;
    }
}
