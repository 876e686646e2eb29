package fr.relais.matching.core;

/**
 * Loops over the first {@code words} words of planes, 64 candidates a word. Each loop is one expression over the same index
 * everywhere: that is what HotSpot's C2 turns into vector code.
 */
final class PlaneOps {
    private PlaneOps() {}

    static void copy(long[] out, long[] a, int words) {
        System.arraycopy(a, 0, out, 0, words);
    }

    static void and(long[] out, long[] a, long[] b, int words) {
        for (int i = 0; i < words; i++) {
            out[i] = a[i] & b[i];
        }
    }

    /** {@code a} without {@code b}. */
    static void andNot(long[] out, long[] a, long[] b, int words) {
        for (int i = 0; i < words; i++) {
            out[i] = a[i] & ~b[i];
        }
    }

    static void or(long[] out, long[] a, long[] b, int words) {
        for (int i = 0; i < words; i++) {
            out[i] = a[i] | b[i];
        }
    }

    static void xor(long[] out, long[] a, long[] b, int words) {
        for (int i = 0; i < words; i++) {
            out[i] = a[i] ^ b[i];
        }
    }

    static void not(long[] out, long[] a, int words) {
        for (int i = 0; i < words; i++) {
            out[i] = ~a[i];
        }
    }

    /** {@code out} without what is in {@code a} but not in {@code b}. */
    static void dropUnlisted(long[] out, long[] a, long[] b, int words) {
        for (int i = 0; i < words; i++) {
            out[i] &= ~a[i] | b[i];
        }
    }

    static int count(long[] a, int words) {
        int count = 0;
        for (int i = 0; i < words; i++) {
            count += Long.bitCount(a[i]);
        }
        return count;
    }

    static int countBoth(long[] a, long[] b, int words) {
        int count = 0;
        for (int i = 0; i < words; i++) {
            count += Long.bitCount(a[i] & b[i]);
        }
        return count;
    }

    static boolean isEmpty(long[] a, int words) {
        long any = 0;
        for (int i = 0; i < words; i++) {
            any |= a[i];
        }
        return any == 0;
    }

    static long majority(long x, long y, long z) {
        return (x & y) | ((x ^ y) & z);
    }
}
