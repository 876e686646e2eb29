package fr.relais.matching.core;

import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to change the shortlists of the offers of one page: by slot the credit that somebody sure must reach, and the
 * one that somebody must who has still to be checked, as {@link Lanes#bias}. What a slot without an offer says is of nobody.
 * By the writer of the index, but for {@link #touched(int)}: for each 64 offers, which lie near each other, the number of the
 * last change of somebody who was or is open to any of them.
 */
final class Floors {
    private final long[] sure;
    private final long[] unsure;
    private final @Nullable Listed[] lists;
    private final AtomicLongArray touched;

    Floors(int room) {
        sure = new long[room / Lanes.COUNT];
        unsure = new long[room / Lanes.COUNT];
        lists = new Listed[room];
        touched = new AtomicLongArray(room / Long.SIZE);
    }

    /** The shortlist of the offer in a slot; nothing changes it before its floor is set. */
    void put(int slot, Listed listed) {
        lists[slot] = listed;
        listed.place(this, slot);
    }

    /** @param weighted the weighted credit that somebody must reach */
    void set(int slot, int weighted) {
        Lanes.set(sure, slot, Lanes.bias(Math.ceilDiv(weighted, Rules.factor(Answer.YES))));
        Lanes.set(unsure, slot, Lanes.bias(Math.ceilDiv(weighted, Rules.factor(Answer.UNKNOWN))));
    }

    /** Moves a shortlist to another page. */
    void moveTo(Floors target, int from, int to) {
        target.touch(to / Long.SIZE, Math.max(touched(from), target.touched(to)));
        Listed listed = lists[from];
        if (listed != null) {
            target.put(to, listed);
            Lanes.set(target.sure, to, Lanes.get(sure, from));
            Lanes.set(target.unsure, to, Lanes.get(unsure, from));
        }
    }

    /** A change of that number may be seen in what is said of these 64 offers. */
    void touch(int word, long change) {
        touched.setRelease(word, change);
    }

    /** Number of the last change that may be seen in what is said of an offer. From any thread. */
    long touched(int slot) {
        return touched.getAcquire(slot / Long.SIZE);
    }

    @Nullable
    Listed listed(int slot) {
        return lists[slot];
    }

    /**
     * Which of 64 offers are reached.
     *
     * @param credits of all offers of the page
     * @param word number of the 64
     * @param isSure who of them is sure, the others are not
     */
    long reached(long[] credits, int word, long isSure) {
        int first = word * (Long.SIZE / Lanes.COUNT);
        long ifSure = 0;
        long ifUnsure = 0;
        for (int i = 0; i < Long.SIZE / Lanes.COUNT; i++) {
            long highSure = (credits[first + i] + sure[first + i]) & Lanes.HIGHEST;
            long highUnsure = (credits[first + i] + unsure[first + i]) & Lanes.HIGHEST;
            if ((highSure | highUnsure) != 0) {
                ifSure |= Long.compress(highSure, Lanes.HIGHEST) << (i * Lanes.COUNT);
                ifUnsure |= Long.compress(highUnsure, Lanes.HIGHEST) << (i * Lanes.COUNT);
            }
        }
        return (ifSure & isSure) | (ifUnsure & ~isSure);
    }
}
