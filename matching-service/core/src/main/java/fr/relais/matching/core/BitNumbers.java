package fr.relais.matching.core;

import java.util.Arrays;

/** Numbers written across planes, one plane a bit: compared with a constant for many at once. */
interface BitNumbers {
    /** How many planes there are; those above hold zeros. */
    int bits();

    /** The plane of a bit. */
    long[] bit(int bit);

    /** Fills {@code ge} with those whose number is at least {@code constant}. */
    default void atLeast(long constant, long[] ge, int from, int to) {
        Arrays.fill(ge, from, to, constant <= limit() ? -1L : 0L);
        if (constant <= 0 || constant > limit()) {
            return;
        }
        for (int low = 0; low < bits(); low += 4) {
            fourBits(constant >>> low, ge, low, from, to);
        }
    }

    /** Four steps of the comparison, lowest bit first: a higher bit that differs overrules what the lower ones said. */
    private void fourBits(long constant, long[] ge, int low, int from, int to) {
        long[] s0 = plane(low);
        long[] s1 = plane(low + 1);
        long[] s2 = plane(low + 2);
        long[] s3 = plane(low + 3);
        long n0 = (constant & 1) - 1; // 0 where the constant has a 1, all ones where it has a 0
        long n1 = (constant >>> 1 & 1) - 1;
        long n2 = (constant >>> 2 & 1) - 1;
        long n3 = (constant >>> 3 & 1) - 1;
        for (int i = from; i < to; i++) {
            long below = PlaneOps.majority(s1[i], PlaneOps.majority(s0[i], ge[i], n0), n1);
            ge[i] = PlaneOps.majority(s3[i], PlaneOps.majority(s2[i], below, n2), n3);
        }
    }

    private long limit() {
        return (1L << bits()) - 1;
    }

    private long[] plane(int bit) {
        return bit < bits() ? bit(bit) : Block.ZEROS;
    }
}
