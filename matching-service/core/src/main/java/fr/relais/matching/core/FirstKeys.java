package fr.relais.matching.core;

import java.util.Arrays;

/**
 * Whoever may be among the first {@code depth} by order key alone, ties included: hash and id, which lie far apart in memory,
 * need then be read of those only. A heap of the best keys gives the threshold. O(log depth) for each that reaches it.
 */
final class FirstKeys {
    private final BestFirst best;
    private long[] kept = new long[256];
    private int size;

    /** @param depth at least 1 */
    FirstKeys(int depth) {
        best = new BestFirst(depth);
    }

    /** @param position whatever the caller finds it by again */
    void add(int key, int position) {
        if (key < least()) {
            return;
        }
        best.add(key, 0, 0, 0);
        if (size == kept.length) {
            drop();
            kept = Arrays.copyOf(kept, Math.max(kept.length, 2 * size));
        }
        kept[size++] = (long) key << Integer.SIZE | position;
    }

    /** A lesser key is not among the first any more. */
    int least() {
        return best.isFull() ? best.lastKey() : 0;
    }

    /** Takes one that may be among the first. */
    interface Kept {
        void is(int key, int position);
    }

    /** All that are left. */
    void forEach(Kept each) {
        drop();
        for (int i = 0; i < size; i++) {
            each.is((int) (kept[i] >>> Integer.SIZE), (int) kept[i]);
        }
    }

    private void drop() {
        int least = least();
        int left = 0;
        for (int i = 0; i < size; i++) {
            if (kept[i] >>> Integer.SIZE >= least) {
                kept[left++] = kept[i];
            }
        }
        size = left;
    }
}
