package fr.relais.matching.core;

import java.util.Arrays;

/**
 * Candidates of one block that may be among the first, with what orders them. Grows as needed, used again and again.
 *
 * <p>What is read of them lies far apart. Each step therefore reads one thing of all of them in a loop that does nothing else,
 * so that many reads are under way at a time.
 */
final class Hits {
    /** To be told that nothing was found. */
    static final Hits NONE = new Hits();

    private int[] slots = new int[256];
    private int[] keys = new int[256];
    private long[] fairs = new long[256];
    /** First the levels and grades, then the ids. */
    private long[] highs = new long[256];

    private long[] lows = new long[256];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** Adds those in {@code found}. */
    void list(long[] found, int from, int to) {
        for (int word = from; word < to; word++) {
            for (long bits = found[word]; bits != 0; bits &= bits - 1) {
                if (size == slots.length) {
                    grow();
                }
                slots[size++] = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
            }
        }
    }

    /** Finds the order keys from {@code first} on, and drops who has less than {@code least}. */
    void order(int first, int least, OfferPlan plan, BlockReading reading) {
        Block block = reading.block();
        for (int i = first; i < size; i++) {
            highs[i] = block.levels(slots[i]);
            lows[i] = block.grades(slots[i]);
        }
        int kept = first;
        for (int i = first; i < size; i++) {
            Answer answer = reading.isSure(slots[i]) ? Answer.YES : Answer.UNKNOWN;
            int key = plan.scorer().orderKey(answer, highs[i], lows[i]);
            if (key >= least) {
                slots[kept] = slots[i];
                keys[kept++] = key;
            }
        }
        size = kept;
    }

    /** Gives everybody from {@code first} on this order key. */
    void order(int first, int key) {
        Arrays.fill(keys, first, size, key);
    }

    /** Finds ids and fair hashes from {@code first} on, and drops whose hash is greater than {@code last} (unsigned). */
    void identify(int first, long last, OfferPlan plan, Block block) {
        for (int i = first; i < size; i++) {
            highs[i] = block.idHigh(slots[i]);
            lows[i] = block.idLow(slots[i]);
        }
        int kept = first;
        for (int i = first; i < size; i++) {
            long fair = plan.scorer().fair(highs[i], lows[i]);
            if (Long.compareUnsigned(fair, last) <= 0) {
                slots[kept] = slots[i];
                keys[kept] = keys[i];
                highs[kept] = highs[i];
                lows[kept] = lows[i];
                fairs[kept++] = fair;
            }
        }
        size = kept;
    }

    int slot(int i) {
        return slots[i];
    }

    int key(int i) {
        return keys[i];
    }

    long fair(int i) {
        return fairs[i];
    }

    long idHigh(int i) {
        return highs[i];
    }

    long idLow(int i) {
        return lows[i];
    }

    private void grow() {
        int wider = 2 * size;
        slots = Arrays.copyOf(slots, wider);
        keys = Arrays.copyOf(keys, wider);
        fairs = Arrays.copyOf(fairs, wider);
        highs = Arrays.copyOf(highs, wider);
        lows = Arrays.copyOf(lows, wider);
    }
}
