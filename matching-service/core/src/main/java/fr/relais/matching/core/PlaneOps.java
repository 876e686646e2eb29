package fr.relais.matching.core;

/**
 * Loops over the words {@code from} to below {@code to} of planes, 64 candidates a word. Each loop is one expression over the same index
 * everywhere: that is what HotSpot's C2 turns into vector code.
 */
final class PlaneOps {
    private PlaneOps() {}

    static void copy(long[] out, long[] a, int from, int to) {
        System.arraycopy(a, from, out, from, to - from);
    }

    static void and(long[] out, long[] a, long[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = a[i] & b[i];
        }
    }

    /** {@code a} without {@code b}. */
    static void andNot(long[] out, long[] a, long[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = a[i] & ~b[i];
        }
    }

    static void or(long[] out, long[] a, long[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = a[i] | b[i];
        }
    }

    static void xor(long[] out, long[] a, long[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = a[i] ^ b[i];
        }
    }

    static void not(long[] out, long[] a, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = ~a[i];
        }
    }

    /** {@code out} without what is in {@code a} but not in {@code b}. */
    static void dropUnlisted(long[] out, long[] a, long[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] &= ~a[i] | b[i];
        }
    }

    static int count(long[] a, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += Long.bitCount(a[i]);
        }
        return count;
    }

    static int countBoth(long[] a, long[] b, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += Long.bitCount(a[i] & b[i]);
        }
        return count;
    }

    static boolean isEmpty(long[] a, int from, int to) {
        long any = 0;
        for (int i = from; i < to; i++) {
            any |= a[i];
        }
        return any == 0;
    }

    static long majority(long x, long y, long z) {
        return (x & y) | ((x ^ y) & z);
    }
}
