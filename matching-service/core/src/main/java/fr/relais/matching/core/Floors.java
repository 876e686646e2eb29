package fr.relais.matching.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to change the shortlists of the offers of one page: by slot the credit that somebody sure must reach, and the
 * one that somebody must who has still to be checked. What a slot without an offer says is of nobody. By the writer of the
 * index.
 */
final class Floors {
    private static final short NEVER = Short.MAX_VALUE;

    private final short[] sure;
    private final short[] unsure;
    private final @Nullable Listed[] lists;

    Floors(int room) {
        sure = new short[room];
        unsure = new short[room];
        lists = new Listed[room];
        Arrays.fill(sure, NEVER);
        Arrays.fill(unsure, NEVER);
    }

    /** The shortlist of the offer in a slot; nothing changes it before its floor is set. */
    void put(int slot, Listed listed) {
        lists[slot] = listed;
        listed.place(this, slot);
    }

    /** @param weighted the weighted credit that somebody must reach */
    void set(int slot, int weighted) {
        sure[slot] = (short) Math.ceilDiv(weighted, Rules.factor(Answer.YES));
        unsure[slot] = (short) Math.ceilDiv(weighted, Rules.factor(Answer.UNKNOWN));
    }

    /** Moves a shortlist to another page. */
    void moveTo(Floors target, int from, int to) {
        Listed listed = lists[from];
        if (listed != null) {
            target.put(to, listed);
            target.sure[to] = sure[from];
            target.unsure[to] = unsure[from];
        }
    }

    @Nullable
    Listed listed(int slot) {
        return lists[slot];
    }

    boolean isReached(int slot, int credit, boolean isSure) {
        return credit >= (isSure ? sure : unsure)[slot];
    }
}
