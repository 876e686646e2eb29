package fr.relais.matching.core;

import java.util.Arrays;

/** Candidates of one block that may be among the first, with what orders them. Grows as needed, used again and again. */
final class Hits {
    /** To be told that nothing was found. */
    static final Hits NONE = new Hits();

    private int[] slots = new int[256];
    private int[] keys = new int[256];
    private long[] fairs = new long[256];
    private long[] idHighs = new long[256];
    private long[] idLows = new long[256];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    void add(Block block, int slot, int key, long fair) {
        if (size == slots.length) {
            grow();
        }
        slots[size] = slot;
        keys[size] = key;
        fairs[size] = fair;
        idHighs[size] = block.idHigh(slot);
        idLows[size] = block.idLow(slot);
        size++;
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
        return idHighs[i];
    }

    long idLow(int i) {
        return idLows[i];
    }

    private void grow() {
        int wider = 2 * size;
        slots = Arrays.copyOf(slots, wider);
        keys = Arrays.copyOf(keys, wider);
        fairs = Arrays.copyOf(fairs, wider);
        idHighs = Arrays.copyOf(idHighs, wider);
        idLows = Arrays.copyOf(idLows, wider);
    }
}
