package fr.relais.matching.core;

/**
 * The points of one requirement as binary planes, straight from the {@link Fact} planes of its competency.
 *
 * <p>Operands are registers, the output first. The points of {@link Credit} plus 2 need no addition, only a few gates (level held against grade 0 to 3, in binary):
 *
 * <pre>
 * required  not held   held at 1                     at 2                          at 3
 * 1         00010      10000 10011 10101 10110       the same                      the same
 * 2         00010      01001 01100 01110 01111       10000 10011 10101 10110       the same
 * 3         00010      00110 01001 01011 01100       01011 01110 10000 10001       10000 10011 10101 10110
 * </pre>
 */
final class PointPlanes {
    /** What the planes of one requirement say too much, before its weight. */
    static final int EXCESS = 2;

    private PointPlanes() {}

    /** Required 1 or 2, bit 1 of level 1: the grade's low bit, or not held. */
    static void lowOrNotHeld(long[][] r, char[] at, int o, int from, int to) {
        long[] out = r[at[o]];
        long[] h1 = r[at[o + 1]];
        long[] low = r[at[o + 2]];
        for (int i = from; i < to; i++) {
            out[i] = low[i] | ~h1[i];
        }
    }

    /** Required 2, bit 2. */
    static void two2(long[][] r, char[] at, int o, int from, int to) {
        long[] out = r[at[o]];
        long[] h1 = r[at[o + 1]];
        long[] h2 = r[at[o + 2]];
        long[] high = r[at[o + 3]];
        long[] low = r[at[o + 4]];
        for (int i = from; i < to; i++) {
            out[i] = high[i] | (h1[i] & ~h2[i] & low[i]);
        }
    }

    /** Required 2, bit 1. */
    static void two1(long[][] r, char[] at, int o, int from, int to) {
        long[] out = r[at[o]];
        long[] h1 = r[at[o + 1]];
        long[] h2 = r[at[o + 2]];
        long[] high = r[at[o + 3]];
        long[] low = r[at[o + 4]];
        for (int i = from; i < to; i++) {
            out[i] = ~h1[i] | (h2[i] & low[i]) | (~h2[i] & high[i]);
        }
    }

    /** Required 2, bit 0. */
    static void two0(long[][] r, char[] at, int o, int from, int to) {
        long[] out = r[at[o]];
        long[] h1 = r[at[o + 1]];
        long[] h2 = r[at[o + 2]];
        long[] high = r[at[o + 3]];
        long[] low = r[at[o + 4]];
        for (int i = from; i < to; i++) {
            out[i] = h1[i] ^ h2[i] ^ high[i] ^ low[i];
        }
    }

    /** Required 3, bit 4. */
    static void three4(long[][] r, char[] at, int o, int from, int to) {
        long[] out = r[at[o]];
        long[] h1 = r[at[o + 1]];
        long[] h2 = r[at[o + 2]];
        long[] top = r[at[o + 3]];
        long[] high = r[at[o + 4]];
        for (int i = from; i < to; i++) {
            out[i] = (top[i] & h1[i]) | (h2[i] & high[i]);
        }
    }

    /** Required 3, bit 3. */
    static void three3(long[][] r, char[] at, int o, int from, int to) {
        long[] out = r[at[o]];
        long[] h1 = r[at[o + 1]];
        long[] h2 = r[at[o + 2]];
        long[] top = r[at[o + 3]];
        long[] high = r[at[o + 4]];
        long[] low = r[at[o + 5]];
        for (int i = from; i < to; i++) {
            out[i] = (h2[i] & ~(top[i] | high[i])) | (h1[i] & ~h2[i] & (high[i] | low[i]));
        }
    }

    /** Required 3, bit 2. */
    static void three2(long[][] r, char[] at, int o, int from, int to) {
        long[] out = r[at[o]];
        long[] h1 = r[at[o + 1]];
        long[] h2 = r[at[o + 2]];
        long[] top = r[at[o + 3]];
        long[] high = r[at[o + 4]];
        long[] low = r[at[o + 5]];
        for (int i = from; i < to; i++) {
            long atTwoOrThree = (top[i] & high[i]) | (~top[i] & low[i] & ~high[i]);
            out[i] = (h2[i] & atTwoOrThree) | (h1[i] & ~h2[i] & ~(high[i] ^ low[i]));
        }
    }

    /** Required 3, bit 1. */
    static void three1(long[][] r, char[] at, int o, int from, int to) {
        long[] out = r[at[o]];
        long[] h1 = r[at[o + 1]];
        long[] h2 = r[at[o + 2]];
        long[] top = r[at[o + 3]];
        long[] high = r[at[o + 4]];
        long[] low = r[at[o + 5]];
        for (int i = from; i < to; i++) {
            long atTwoOrThree = (top[i] & low[i]) | (~top[i] & ~high[i]);
            out[i] = ~h1[i] | (h2[i] & atTwoOrThree) | (~h2[i] & ~low[i]);
        }
    }

    /** Required 3, bit 0. */
    static void three0(long[][] r, char[] at, int o, int from, int to) {
        long[] out = r[at[o]];
        long[] h2 = r[at[o + 1]];
        long[] top = r[at[o + 2]];
        long[] high = r[at[o + 3]];
        long[] low = r[at[o + 4]];
        for (int i = from; i < to; i++) {
            out[i] = high[i] ^ low[i] ^ (h2[i] & ~top[i]);
        }
    }
}
