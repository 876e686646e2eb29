package fr.relais.matching.core;

/**
 * Carry-save adders: planes of one position become fewer, on this and the next positions. Operands are registers, outputs
 * first. Six summands are the most: a loop over more arrays is no longer turned into vector code.
 */
final class Adders {
    private Adders() {}

    /** Two planes become one here and one on the next position. */
    static void add2(long[][] r, int[] at, int from, int to) {
        long[] sum = r[at[0]];
        long[] carry = r[at[1]];
        long[] a = r[at[2]];
        long[] b = r[at[3]];
        for (int i = from; i < to; i++) {
            long x = a[i];
            long y = b[i];
            sum[i] = x ^ y;
            carry[i] = x & y;
        }
    }

    /** Three planes become one here and one on the next position. */
    static void add3(long[][] r, int[] at, int from, int to) {
        long[] sum = r[at[0]];
        long[] carry = r[at[1]];
        long[] a = r[at[2]];
        long[] b = r[at[3]];
        long[] c = r[at[4]];
        for (int i = from; i < to; i++) {
            long x = a[i];
            long y = b[i];
            long z = c[i];
            sum[i] = x ^ y ^ z;
            carry[i] = PlaneOps.majority(x, y, z);
        }
    }

    /** Five planes become one here and one on each of the next two positions. */
    static void add5(long[][] r, int[] at, int from, int to) {
        long[] s = r[at[0]];
        long[] t = r[at[1]];
        long[] u = r[at[2]];
        long[] a = r[at[3]];
        long[] b = r[at[4]];
        long[] c = r[at[5]];
        long[] d = r[at[6]];
        long[] e = r[at[7]];
        for (int i = from; i < to; i++) {
            long first = a[i] ^ b[i] ^ c[i];
            long carry = PlaneOps.majority(a[i], b[i], c[i]);
            long more = PlaneOps.majority(first, d[i], e[i]);
            s[i] = first ^ d[i] ^ e[i];
            t[i] = carry ^ more;
            u[i] = carry & more;
        }
    }

    /** Six planes become one here and one on each of the next two positions. */
    static void add6(long[][] r, int[] at, int from, int to) {
        long[] s = r[at[0]];
        long[] t = r[at[1]];
        long[] u = r[at[2]];
        long[] a = r[at[3]];
        long[] b = r[at[4]];
        long[] c = r[at[5]];
        long[] d = r[at[6]];
        long[] e = r[at[7]];
        long[] f = r[at[8]];
        for (int i = from; i < to; i++) {
            long first = a[i] ^ b[i] ^ c[i];
            long second = d[i] ^ e[i] ^ f[i];
            long carry = PlaneOps.majority(a[i], b[i], c[i]);
            long more = PlaneOps.majority(d[i], e[i], f[i]);
            long both = first & second;
            s[i] = first ^ second;
            t[i] = carry ^ more ^ both;
            u[i] = PlaneOps.majority(carry, more, both);
        }
    }
}
