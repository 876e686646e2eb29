package fr.relais.matching.core;

/**
 * Carry-save adders: planes of one position become fewer, on this and the next position. Operands are registers, outputs
 * first. Three summands are the most: the loop of an adder of five or six is too large for C2 to unroll when it does not know
 * how often it runs, and then it is not turned into vector code either; three times this one takes less than one of those would.
 */
final class Adders {
    private Adders() {}

    /** Two planes become one here and one on the next position. */
    static void add2(long[][] r, char[] at, int o, int from, int to) {
        long[] sum = r[at[o]];
        long[] carry = r[at[o + 1]];
        long[] a = r[at[o + 2]];
        long[] b = r[at[o + 3]];
        for (int i = from; i < to; i++) {
            long x = a[i];
            long y = b[i];
            sum[i] = x ^ y;
            carry[i] = x & y;
        }
    }

    /** Three planes become one here and one on the next position. */
    static void add3(long[][] r, char[] at, int o, int from, int to) {
        long[] sum = r[at[o]];
        long[] carry = r[at[o + 1]];
        long[] a = r[at[o + 2]];
        long[] b = r[at[o + 3]];
        long[] c = r[at[o + 4]];
        for (int i = from; i < to; i++) {
            long x = a[i];
            long y = b[i];
            long z = c[i];
            sum[i] = x ^ y ^ z;
            carry[i] = PlaneOps.majority(x, y, z);
        }
    }
}
