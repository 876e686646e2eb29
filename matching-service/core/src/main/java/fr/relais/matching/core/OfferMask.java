package fr.relais.matching.core;

import java.util.function.IntConsumer;

/**
 * Which number each mask of an {@link OfferPage} has: which offers require a competency above a level, then single facts, then
 * the bits of the day on which an offer starts, then one for every code that some offer names, numbered by a
 * {@link PlaneBook} as they come.
 */
final class OfferMask {
    /** There and to be ranked. */
    static final int LIVE = Rules.COMPETENCIES * Rules.HIGHEST_LEVEL;

    static final int REMOTE = LIVE + 1;
    /** Its département is known. */
    static final int SOMEWHERE = LIVE + 2;
    /** Its point is known. */
    static final int PLACED = LIVE + 3;

    static final int SAYS_CONTRACT = LIVE + 4;
    static final int SAYS_WORKING_TIME = LIVE + 5;
    static final int DATED = LIVE + 6;
    /** Starts on a day that the bits do not hold. */
    static final int FAR_DAY = LIVE + 7;

    static final int NIGHT = LIVE + 8;
    static final int WEEKEND = LIVE + 9;
    static final int CLOSED_TO_MINORS = LIVE + 10;
    static final int ASKS_LICENCE = LIVE + 11;
    static final int ASKS_EXPERIENCE = LIVE + 12;

    static final int DAY = LIVE + 13;
    static final int FIRST_CODED = DAY + PlaneBook.DAY_BITS;

    private OfferMask() {}

    /** Requires more of a competency than {@code level} (0 to 2). */
    static int requiresMore(int competency, int level) {
        return competency * Rules.HIGHEST_LEVEL + level;
    }

    /** Every mask that an offer stands in. By the writer of {@code book} only. */
    static void forEach(Offer offer, PlaneBook book, IntConsumer mask) {
        mask.accept(LIVE);
        for (Requirement row : offer.requirements()) {
            for (int level = 0; row.exigence() == Exigence.E && level < row.level(); level++) {
                mask.accept(requiresMore(row.competency(), level));
            }
        }
        site(offer.site(), book, mask);
        terms(offer.terms(), book, mask);
        demands(offer, book, mask);
    }

    private static void site(Offer.Site site, PlaneBook book, IntConsumer mask) {
        set(REMOTE, site.remote(), mask);
        set(PLACED, site.point() != null, mask);
        coded(SOMEWHERE, Family.DEPARTEMENT, site.departement(), book, mask);
    }

    private static void terms(Offer.Terms terms, PlaneBook book, IntConsumer mask) {
        coded(SAYS_CONTRACT, Family.CONTRACT_TYPE, terms.contractType(), book, mask);
        coded(SAYS_WORKING_TIME, Family.WORKING_TIME, terms.workingTime(), book, mask);
        set(NIGHT, terms.night(), mask);
        set(WEEKEND, terms.weekend(), mask);
        int day = terms.startDate();
        set(DATED, day != Codes.NONE, mask);
        set(FAR_DAY, day != Codes.NONE && !PlaneBook.holdsDay(day), mask);
        for (int bit = 0; PlaneBook.holdsDay(day) && bit < PlaneBook.DAY_BITS; bit++) {
            set(DAY + bit, ((day - PlaneBook.FIRST_DAY) >>> bit & 1) != 0, mask);
        }
    }

    private static void demands(Offer offer, PlaneBook book, IntConsumer mask) {
        Offer.Demands demands = offer.demands();
        set(CLOSED_TO_MINORS, offer.terms().night() || demands.dangerous() || demands.security(), mask);
        set(ASKS_EXPERIENCE, demands.experience(), mask);
        set(ASKS_LICENCE, !demands.licences().isEmpty(), mask);
        for (int licence : demands.licences().members()) {
            mask.accept(book.number(Family.LICENCE, licence));
        }
    }

    private static void coded(int given, Family family, int code, PlaneBook book, IntConsumer mask) {
        if (code != Codes.NONE) {
            mask.accept(given);
            mask.accept(book.number(family, code));
        }
    }

    private static void set(int number, boolean is, IntConsumer mask) {
        if (is) {
            mask.accept(number);
        }
    }
}
