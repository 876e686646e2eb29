package fr.relais.matching.core;

/**
 * The total order of those who share an offer, on four words: {@code head} holds the order key (inverted) above the upper half
 * of the fair hash, so that one unsigned comparison settles nearly everything; then the whole hash, then the id.
 */
final class Ordered {
    private Ordered() {}

    static long head(int key, long fair) {
        return ((long) ~key << 32) | (fair >>> 32);
    }

    static int key(long head) {
        return ~(int) (head >>> 32);
    }

    /** Whether two of one head are in order. */
    static boolean isBefore(long fair, long idHigh, long idLow, long otherFair, long otherHigh, long otherLow) {
        int byFair = Long.compareUnsigned(fair, otherFair);
        return (byFair != 0 ? byFair : Fair.compareIds(idHigh, idLow, otherHigh, otherLow)) < 0;
    }
}
