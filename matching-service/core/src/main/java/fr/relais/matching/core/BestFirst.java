package fr.relais.matching.core;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The first {@code depth} of what it was offered, exactly {@link Ordered}. A heap with the last of the kept on top, in
 * parallel arrays. O(n log depth) at worst, O(n + depth log depth log n) on shuffled input.
 */
final class BestFirst {
    private final int depth;
    private long[] heads;
    private long[] fairs;
    private long[] idHighs;
    private long[] idLows;
    private int size;

    BestFirst(int depth) {
        this.depth = depth;
        int capacity = Math.min(depth, 128);
        heads = new long[capacity];
        fairs = new long[capacity];
        idHighs = new long[capacity];
        idLows = new long[capacity];
    }

    /** @param fair unsigned; smaller comes first among equal keys */
    void add(int key, long fair, long idHigh, long idLow) {
        long head = Ordered.head(key, fair);
        if (size < depth) {
            grow();
            size++;
            siftUp(size - 1, head, fair, idHigh, idLow);
        } else if (depth > 0 && comesBefore(head, fair, idHigh, idLow, 0)) {
            siftDown(0, head, fair, idHigh, idLow);
        }
    }

    void add(int key, long fair, UUID id) {
        add(key, fair, id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    /** Adds all of it to another one. */
    void addTo(BestFirst other) {
        for (int i = 0; i < size; i++) {
            other.add(Ordered.key(heads[i]), fairs[i], idHighs[i], idLows[i]);
        }
    }

    /** True when what is added from now on must come before the last of the kept. */
    boolean isFull() {
        return size == depth;
    }

    /** Order key of the last of the kept; there must be one. */
    int lastKey() {
        return Ordered.key(heads[0]);
    }

    /** Fair hash of the last of the kept; there must be one. */
    long lastFair() {
        return fairs[0];
    }

    /** Takes everything out, first first. */
    List<UUID> drain() {
        return drainRanked().stream().map(Ranked::id).toList();
    }

    /** The same with what orders them. */
    List<Ranked> drainRanked() {
        Ranked[] ranked = new Ranked[size];
        for (int i = 0; i < size; i++) {
            ranked[i] = new Ranked(heads[i], fairs[i], idHighs[i], idLows[i]);
        }
        size = 0;
        Arrays.sort(ranked);
        return List.of(ranked);
    }

    private void siftUp(int from, long head, long fair, long idHigh, long idLow) {
        int at = from;
        while (at > 0 && comesBefore((at - 1) / 2, head, fair, idHigh, idLow)) {
            copy((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        set(at, head, fair, idHigh, idLow);
    }

    private void siftDown(int from, long head, long fair, long idHigh, long idLow) {
        int at = from;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size
                    && comesBefore(child, heads[child + 1], fairs[child + 1], idHighs[child + 1], idLows[child + 1])) {
                child++;
            }
            if (!comesBefore(head, fair, idHigh, idLow, child)) {
                break;
            }
            copy(child, at);
            at = child;
        }
        set(at, head, fair, idHigh, idLow);
    }

    /** The kept at {@code at} comes before the given. */
    private boolean comesBefore(int at, long head, long fair, long idHigh, long idLow) {
        return heads[at] != head
                ? Long.compareUnsigned(heads[at], head) < 0
                : Ordered.isBefore(fairs[at], idHighs[at], idLows[at], fair, idHigh, idLow);
    }

    /** The given comes before the kept at {@code at}. */
    private boolean comesBefore(long head, long fair, long idHigh, long idLow, int at) {
        return heads[at] != head
                ? Long.compareUnsigned(head, heads[at]) < 0
                : Ordered.isBefore(fair, idHigh, idLow, fairs[at], idHighs[at], idLows[at]);
    }

    private void set(int at, long head, long fair, long idHigh, long idLow) {
        heads[at] = head;
        fairs[at] = fair;
        idHighs[at] = idHigh;
        idLows[at] = idLow;
    }

    private void copy(int from, int to) {
        set(to, heads[from], fairs[from], idHighs[from], idLows[from]);
    }

    private void grow() {
        if (size == heads.length) {
            int capacity = (int) Math.min(depth, 2L * size);
            heads = Arrays.copyOf(heads, capacity);
            fairs = Arrays.copyOf(fairs, capacity);
            idHighs = Arrays.copyOf(idHighs, capacity);
            idLows = Arrays.copyOf(idLows, capacity);
        }
    }
}
