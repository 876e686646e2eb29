package fr.relais.matching.bench;

import java.util.UUID;

/** The fair hash as the rules state it, for peers that compute it themselves. */
final class FairOrder {
    private FairOrder() {}

    /** Unsigned; smaller comes first. */
    static long hash(UUID offer, UUID candidate) {
        long a = mix(offer.getMostSignificantBits() ^ Long.rotateLeft(offer.getLeastSignificantBits(), 1));
        return mix(mix(a ^ candidate.getMostSignificantBits()) ^ candidate.getLeastSignificantBits());
    }

    private static long mix(long k) {
        long a = (k ^ (k >>> 33)) * 0xff51afd7ed558ccdL;
        long b = (a ^ (a >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return b ^ (b >>> 33);
    }
}
