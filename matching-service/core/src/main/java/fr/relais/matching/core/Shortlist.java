package fr.relais.matching.core;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The first candidates of one offer, kept up to date: up to {@link #MOST}, of which the first {@link #SHOWN} are its
 * shortlist. The slack behind them lets people leave without ranking anew. Either it holds everybody who is open, or everybody
 * who comes before its last one. Four words a candidate, in order; by one writer.
 */
final class Shortlist {
    /** How many are shown. */
    static final int SHOWN = 100;
    /** How many are kept. */
    static final int MOST = SHOWN + 28;

    private static final int STRIDE = 4;
    private static final int FAIR = 1;
    private static final int ID_HIGH = 2;
    private static final int ID_LOW = 3;

    private long[] words = new long[0];
    private int size;
    private boolean whole;

    /** What a change did. */
    enum Effect {
        NONE,
        /** Only behind those shown. */
        HIDDEN,
        SHOWN,
        /** Too few are left: the offer must be ranked anew. */
        SHORT
    }

    /**
     * All anew: the first {@link #MOST}, or fewer when there are no more. True when those shown are others than before, and
     * the first time.
     */
    boolean fill(List<Ranked> first) {
        long[] before = words;
        int shownBefore = shownSize();
        words = new long[(first.size() + 1) * STRIDE];
        size = first.size();
        for (int i = 0; i < size; i++) {
            write(i, first.get(i));
        }
        whole = size < MOST;
        return before.length == 0 || !Arrays.equals(before, 0, shownBefore * STRIDE, words, 0, shownSize() * STRIDE);
    }

    /** Somebody who was open goes. */
    Effect remove(Ranked who) {
        int at = position(who);
        if (at == size || idHigh(at) != who.idHigh() || idLow(at) != who.idLow()) {
            return Effect.NONE;
        }
        System.arraycopy(words, (at + 1) * STRIDE, words, at * STRIDE, (size - at - 1) * STRIDE);
        size--;
        if (size < SHOWN && !whole) {
            return Effect.SHORT;
        }
        return at < SHOWN ? Effect.SHOWN : Effect.HIDDEN;
    }

    /** Somebody comes who is open. */
    Effect add(Ranked who) {
        int at = position(who);
        if (at == size && !whole) {
            return Effect.NONE;
        }
        if ((size + 1) * STRIDE > words.length) {
            words = Arrays.copyOf(words, Math.min(2 * size + 2, MOST + 1) * STRIDE);
        }
        System.arraycopy(words, at * STRIDE, words, (at + 1) * STRIDE, (size - at) * STRIDE);
        write(at, who);
        size++;
        if (size > MOST) {
            size = MOST;
            whole = false;
        }
        return at < SHOWN ? Effect.SHOWN : Effect.HIDDEN;
    }

    /** Weighted credit that somebody must reach to change anything here. */
    int floor() {
        return whole ? 0 : OrderKey.weighted(Ordered.key(words[(size - 1) * STRIDE]));
    }

    /** Those shown, first first, with their order keys. */
    List<Ranked> shown() {
        return IntStream.range(0, shownSize())
                .mapToObj(i -> new Ranked(words[i * STRIDE], words[i * STRIDE + FAIR], idHigh(i), idLow(i)))
                .toList();
    }

    private int shownSize() {
        return Math.min(size, SHOWN);
    }

    /** Where {@code who} is, or would be. */
    private int position(Ranked who) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore(middle, who)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isBefore(int at, Ranked who) {
        long head = words[at * STRIDE];
        return head != who.head()
                ? Long.compareUnsigned(head, who.head()) < 0
                : Ordered.isBefore(
                        words[at * STRIDE + FAIR], idHigh(at), idLow(at), who.fair(), who.idHigh(), who.idLow());
    }

    private long idHigh(int at) {
        return words[at * STRIDE + ID_HIGH];
    }

    private long idLow(int at) {
        return words[at * STRIDE + ID_LOW];
    }

    private void write(int at, Ranked who) {
        words[at * STRIDE] = who.head();
        words[at * STRIDE + FAIR] = who.fair();
        words[at * STRIDE + ID_HIGH] = who.idHigh();
        words[at * STRIDE + ID_LOW] = who.idLow();
    }
}
