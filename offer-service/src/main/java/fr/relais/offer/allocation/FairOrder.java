package fr.relais.offer.allocation;

import java.util.UUID;

/**
 * The order of equals: a hash of session and person, so that nobody is first everywhere because of an id or a date. The same
 * formula as the scoring rules', with the session in the offer's place; anyone can recompute it.
 */
final class FairOrder {
    private FairOrder() {}

    /** Compare it as an unsigned number. */
    static long hash(UUID session, UUID person) {
        long mixed = mix(session.getMostSignificantBits() ^ Long.rotateLeft(session.getLeastSignificantBits(), 1));
        mixed = mix(mixed ^ person.getMostSignificantBits());
        return mix(mixed ^ person.getLeastSignificantBits());
    }

    /** The finaliser of 64-bit MurmurHash3. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
