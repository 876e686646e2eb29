package fr.relais.matching.core;

import java.util.UUID;

/** The order of equals: shuffled differently for every offer, so that nobody is first everywhere because of an id. */
final class Fair {
    private Fair() {}

    /** An unsigned 64-bit hash; smaller comes first. */
    static long hash(UUID offer, UUID candidate) {
        return withCandidate(ofOffer(offer), candidate);
    }

    /** The part of {@link #hash} that is the same for every candidate of an offer. */
    static long ofOffer(UUID offer) {
        return mix(offer.getMostSignificantBits() ^ Long.rotateLeft(offer.getLeastSignificantBits(), 1));
    }

    static long withCandidate(long ofOffer, UUID candidate) {
        return withCandidate(ofOffer, candidate.getMostSignificantBits(), candidate.getLeastSignificantBits());
    }

    static long withCandidate(long ofOffer, long candidateHigh, long candidateLow) {
        return mix(mix(ofOffer ^ candidateHigh) ^ candidateLow);
    }

    /** The last step of equals of the same hash: ids as they are written, which is not {@link UUID#compareTo}. */
    static int compareIds(UUID a, UUID b) {
        return compareIds(
                a.getMostSignificantBits(),
                a.getLeastSignificantBits(),
                b.getMostSignificantBits(),
                b.getLeastSignificantBits());
    }

    static int compareIds(long aHigh, long aLow, long bHigh, long bLow) {
        int high = Long.compareUnsigned(aHigh, bHigh);
        return high != 0 ? high : Long.compareUnsigned(aLow, bLow);
    }

    /** The 64-bit finaliser of MurmurHash3. */
    private static long mix(long k) {
        long a = (k ^ (k >>> 33)) * 0xff51afd7ed558ccdL;
        long b = (a ^ (a >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return b ^ (b >>> 33);
    }
}
