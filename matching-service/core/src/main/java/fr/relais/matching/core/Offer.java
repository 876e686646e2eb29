package fr.relais.matching.core;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that scoring may know of an offer.
 *
 * @param rome number of its {@link Rome} code; {@link Codes#NONE} when the source names none: nobody wishes or practised it
 * @param requirements several rows on one competency are reduced to the one that counts
 */
public record Offer(UUID id, int rome, List<Requirement> requirements, Site site, Terms terms, Demands demands)
        implements Identified {
    public Offer {
        requirements = Requirement.onePerCompetency(requirements);
    }

    /**
     * Where the work is.
     *
     * @param point null when unknown
     * @param departement {@link Codes#NONE} when unknown
     * @param remote from anywhere
     */
    public record Site(@Nullable Point point, int departement, boolean remote) {
        /** The offer does not say. */
        public static final Site UNKNOWN = new Site(null, Codes.NONE, false);

        /** True when where somebody lives leaves nobody out. */
        boolean isAnywhere() {
            return remote || (point == null && departement == Codes.NONE);
        }
    }

    /**
     * Contract and hours; {@link Codes#NONE} where the offer does not say.
     *
     * @param startDate epoch day
     */
    public record Terms(int contractType, int workingTime, int startDate, boolean night, boolean weekend) {
        /** The offer does not say. */
        public static final Terms UNKNOWN = new Terms(Codes.NONE, Codes.NONE, Codes.NONE, false, false);
    }

    /**
     * What is asked beyond competencies.
     *
     * @param licences driving licences; empty asks none
     * @param dangerous closed to minors
     * @param security closed to minors
     */
    public record Demands(Codes licences, boolean experience, boolean dangerous, boolean security) {
        /** Nothing. */
        public static final Demands NONE = new Demands(Codes.EMPTY, false, false, false);
    }

    /** False when there is nothing to score by: such an offer ranks nobody. */
    public boolean isRankable() {
        return !requirements.isEmpty();
    }
}
