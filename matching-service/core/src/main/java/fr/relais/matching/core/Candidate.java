package fr.relais.matching.core;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that scoring may know of a person.
 *
 * @param minor true from 16 to 17
 */
public record Candidate(UUID id, Held held, boolean minor, Reach reach, Wishes wishes, Career career)
        implements Identified {
    /**
     * How far the person goes.
     *
     * @param point where from; null when unknown
     * @param maxDistanceKm limit in kilometres, 0 or more; {@link Codes#NONE} when not stated
     * @param departements accepted whatever the distance; empty sets no limit
     */
    public record Reach(@Nullable Point point, int maxDistanceKm, Codes departements) {
        /** No place, no limit. */
        public static final Reach UNSTATED = new Reach(null, Codes.NONE, Codes.EMPTY);

        public Reach {
            if (maxDistanceKm < 0 && maxDistanceKm != Codes.NONE) {
                throw new IllegalArgumentException("maxDistanceKm " + maxDistanceKm + " is negative");
            }
        }
    }

    /**
     * What the person wishes of a contract; empty sets are no wish.
     *
     * @param availableFrom epoch day; {@link Codes#NONE} when not stated
     */
    public record Wishes(
            Codes contractTypes, Codes workingTimes, int availableFrom, boolean noNights, boolean noWeekends) {
        /** No wish at all. */
        public static final Wishes NONE = new Wishes(Codes.EMPTY, Codes.EMPTY, Codes.NONE, false, false);
    }

    /**
     * What the person may drive, wishes to do and has done.
     *
     * @param licences driving licences held; null when not stated
     * @param wished numbers of {@link Rome} codes
     * @param practised numbers of {@link Rome} codes
     */
    public record Career(@Nullable Codes licences, Codes wished, Codes practised) {
        /** Nothing stated. */
        public static final Career UNSTATED = new Career(null, Codes.EMPTY, Codes.EMPTY);
    }
}
