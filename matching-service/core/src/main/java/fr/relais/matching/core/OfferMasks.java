package fr.relais.matching.core;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which offers of a page the cheap conditions leave open to a candidate: a mask for every département, contract type and
 * working time that some offer names, or does not name. Nobody is left out who could be open; those in may still be NO.
 */
final class OfferMasks {
    private static final Family[] TERMS = {Family.CONTRACT_TYPE, Family.WORKING_TIME};

    private final int words;
    private final Map<Key, long[]> masks = new HashMap<>();
    private final long[] anywhere;
    private final long[] measurable;
    private final long[] none;

    private record Key(Family family, int code) {}

    OfferMasks(int offers) {
        words = offers / Long.SIZE;
        anywhere = new long[words];
        measurable = new long[words];
        none = new long[words];
    }

    void put(int at, Offer offer, boolean there) {
        Offer.Site site = offer.site();
        set(anywhere, at, there && (site.remote() || site.departement() == Codes.NONE));
        set(measurable, at, there && site.point() != null);
        set(mask(Family.DEPARTEMENT, site.departement()), at, there);
        set(mask(Family.CONTRACT_TYPE, offer.terms().contractType()), at, there);
        set(mask(Family.WORKING_TIME, offer.terms().workingTime()), at, there);
    }

    /** Adds to {@code open} the offers that may be open to {@code candidate}. */
    void addOpen(Candidate candidate, long[] open, long[] scratch) {
        Candidate.Reach reach = candidate.reach();
        Arrays.fill(scratch, -1L);
        if (!reach.departements().isEmpty()) {
            PlaneOps.copy(scratch, anywhere, 0, words);
            addListed(Family.DEPARTEMENT, reach.departements(), scratch);
            boolean measures = reach.point() != null && reach.maxDistanceKm() != Codes.NONE;
            PlaneOps.or(scratch, scratch, measures ? measurable : none, 0, words);
        }
        for (Family family : TERMS) {
            Codes wished = family == Family.CONTRACT_TYPE
                    ? candidate.wishes().contractTypes()
                    : candidate.wishes().workingTimes();
            if (!wished.isEmpty()) {
                long[] listed = none.clone();
                PlaneOps.copy(listed, find(family, Codes.NONE), 0, words);
                addListed(family, wished, listed);
                PlaneOps.and(scratch, scratch, listed, 0, words);
            }
        }
        PlaneOps.or(open, open, scratch, 0, words);
    }

    private void addListed(Family family, Codes codes, long[] listed) {
        for (int code : codes.members()) {
            PlaneOps.or(listed, listed, find(family, code), 0, words);
        }
    }

    private long[] find(Family family, int code) {
        return masks.getOrDefault(new Key(family, code), none);
    }

    private long[] mask(Family family, int code) {
        return masks.computeIfAbsent(new Key(family, code), key -> new long[words]);
    }

    private static void set(long[] mask, int at, boolean bit) {
        if (bit) {
            mask[at >>> 6] |= 1L << at;
        } else {
            mask[at >>> 6] &= ~(1L << at);
        }
    }
}
