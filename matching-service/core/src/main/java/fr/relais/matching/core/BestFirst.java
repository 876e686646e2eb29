package fr.relais.matching.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The first {@code depth} of what it was offered, exactly ordered. A heap with the last of the kept on top, in parallel
 * arrays; {@code head} holds the order key (inverted) above the upper half of the fair hash, so that one unsigned comparison
 * turns away nearly everything that is not kept. O(n log depth) at worst, O(n + depth log depth log n) on shuffled input.
 */
final class BestFirst<T extends Identified> {
    private final int depth;
    private long[] heads;
    private long[] fairs;
    private @Nullable Object[] rows;
    private int size;

    BestFirst(int depth) {
        this.depth = depth;
        int capacity = Math.min(depth, 128);
        heads = new long[capacity];
        fairs = new long[capacity];
        rows = new Object[capacity];
    }

    /** @param fair unsigned; smaller comes first among equal keys */
    void add(int key, long fair, T row) {
        long head = ((long) ~key << 32) | (fair >>> 32);
        if (size < depth) {
            grow();
            size++;
            siftUp(size - 1, head, fair, row);
        } else if (depth > 0 && comesBefore(head, fair, row, 0)) {
            siftDown(0, head, fair, row);
        }
    }

    /** Takes everything out, first first. */
    @SuppressWarnings("unchecked")
    List<T> drain() {
        List<T> lastFirst = new ArrayList<>(size);
        while (size > 0) {
            lastFirst.add((T) row(0));
            size--;
            if (size > 0) {
                siftDown(0, heads[size], fairs[size], row(size));
            }
        }
        Collections.reverse(lastFirst);
        return lastFirst;
    }

    private void siftUp(int from, long head, long fair, Identified row) {
        int at = from;
        while (at > 0 && comesBefore((at - 1) / 2, head, fair, row)) {
            copy((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        set(at, head, fair, row);
    }

    private void siftDown(int from, long head, long fair, Identified row) {
        int at = from;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && comesBefore(child, heads[child + 1], fairs[child + 1], row(child + 1))) {
                child++;
            }
            if (!comesBefore(head, fair, row, child)) {
                break;
            }
            copy(child, at);
            at = child;
        }
        set(at, head, fair, row);
    }

    private boolean comesBefore(int at, long head, long fair, Identified row) {
        return compare(heads[at], fairs[at], row(at), head, fair, row) < 0;
    }

    private boolean comesBefore(long head, long fair, Identified row, int at) {
        return heads[at] == head
                ? compare(head, fair, row, heads[at], fairs[at], row(at)) < 0
                : Long.compareUnsigned(head, heads[at]) < 0;
    }

    private static int compare(long head, long fair, Identified row, long head2, long fair2, Identified row2) {
        int byHead = Long.compareUnsigned(head, head2);
        int byFair = byHead != 0 ? byHead : Long.compareUnsigned(fair, fair2);
        return byFair != 0 ? byFair : Fair.compareIds(row.id(), row2.id());
    }

    private Identified row(int at) {
        return (Identified) Objects.requireNonNull(rows[at]);
    }

    private void set(int at, long head, long fair, Identified row) {
        heads[at] = head;
        fairs[at] = fair;
        rows[at] = row;
    }

    private void copy(int from, int to) {
        heads[to] = heads[from];
        fairs[to] = fairs[from];
        rows[to] = rows[from];
    }

    private void grow() {
        if (size == heads.length) {
            int capacity = (int) Math.min(depth, 2L * size);
            heads = Arrays.copyOf(heads, capacity);
            fairs = Arrays.copyOf(fairs, capacity);
            rows = Arrays.copyOf(rows, capacity);
        }
    }
}
