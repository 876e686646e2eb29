package fr.relais.matching.core;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which offers of a page the cheap conditions leave open to a candidate: a mask for every département, contract type and
 * working time that some offer names, or does not name. Nobody is left out who could be open; those in may still be NO.
 * And which offers require what: a mask for every competency and level that some offer requires.
 */
final class OfferMasks {
    private final int words;
    private final Map<Key, long[]> masks = new HashMap<>();
    private final long[] anywhere;
    private final long[] measurable;
    private final long[] none;
    private final long[][] required = new long[Rules.COMPETENCIES * Rules.HIGHEST_LEVEL][];

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
        for (Requirement row : offer.requirements()) {
            if (row.exigence() == Exigence.E) {
                set(required(row.competency(), row.level()), at, there);
            }
        }
    }

    /** Finds the offers that require a competency or level which is not held. */
    void findMissing(Held held, long[] missing) {
        Arrays.fill(missing, 0);
        for (int competency = 0; competency < Rules.COMPETENCIES; competency++) {
            for (int level = held.level(competency) + 1; level <= Rules.HIGHEST_LEVEL; level++) {
                long[] requiring = required[index(competency, level)];
                if (requiring != null) {
                    PlaneOps.or(missing, missing, requiring, 0, words);
                }
            }
        }
    }

    private long[] required(int competency, int level) {
        int index = index(competency, level);
        long[] requiring = required[index];
        if (requiring == null) {
            requiring = new long[words];
            required[index] = requiring;
        }
        return requiring;
    }

    private static int index(int competency, int level) {
        return competency * Rules.HIGHEST_LEVEL + level - 1;
    }

    /** Finds the offers that may be open to {@code candidate}. */
    void findOpen(Candidate candidate, long[] open, long[] scratch) {
        Candidate.Reach reach = candidate.reach();
        Arrays.fill(open, -1L);
        if (!reach.departements().isEmpty()) {
            PlaneOps.copy(open, anywhere, 0, words);
            addListed(Family.DEPARTEMENT, reach.departements(), open);
            boolean measures = reach.point() != null && reach.maxDistanceKm() != Codes.NONE;
            PlaneOps.or(open, open, measures ? measurable : none, 0, words);
        }
        keepWished(Family.CONTRACT_TYPE, candidate.wishes().contractTypes(), open, scratch);
        keepWished(Family.WORKING_TIME, candidate.wishes().workingTimes(), open, scratch);
    }

    private void keepWished(Family family, Codes wished, long[] open, long[] scratch) {
        if (!wished.isEmpty()) {
            PlaneOps.copy(scratch, find(family, Codes.NONE), 0, words);
            addListed(family, wished, scratch);
            PlaneOps.and(open, open, scratch, 0, words);
        }
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
