package fr.relais.matching.bench;

import java.util.Arrays;

/** The greatest credits of many: a buffer that is sorted and cut when it is full. */
final class TopCredits {
    private final int depth;
    private final int[] buffer;
    private int size;
    private int threshold = -1;

    TopCredits(int depth) {
        this.depth = depth;
        this.buffer = new int[4 * depth];
    }

    void offer(int credit) {
        if (credit > threshold) {
            buffer[size++] = credit;
            if (size == buffer.length) {
                prune();
                threshold = buffer[depth - 1];
            }
        }
    }

    /** Greatest first. */
    int[] drain() {
        prune();
        return Arrays.copyOf(buffer, Math.min(size, depth));
    }

    private void prune() {
        Arrays.sort(buffer, 0, size);
        for (int i = 0; i < size / 2; i++) {
            int other = buffer[size - 1 - i];
            buffer[size - 1 - i] = buffer[i];
            buffer[i] = other;
        }
        size = Math.min(size, depth);
    }
}
