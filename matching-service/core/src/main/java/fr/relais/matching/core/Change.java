package fr.relais.matching.core;

import java.lang.invoke.VarHandle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of one slot, with who was there before. Changes form a chain that only its readers hold on to: a snapshot is a
 * place in the chain, all that comes after it happened later, and what nobody can look back to any more is garbage.
 */
final class Change {
    private final @Nullable UUID id;
    private final @Nullable Block block;
    private final int slot;
    private final @Nullable Candidate before;
    private volatile @Nullable Change next;

    private Change(@Nullable UUID id, @Nullable Block block, int slot, @Nullable Candidate before) {
        this.id = id;
        this.block = block;
        this.slot = slot;
        this.before = before;
    }

    /** The beginning of a chain: it changed nothing. */
    static Change none() {
        return new Change(null, null, 0, null);
    }

    /**
     * Announces a change, before the first bit of it is written: whoever sees such a bit finds the change in the chain.
     *
     * @param who null when the slot was free
     */
    Change then(UUID whose, Block changed, int at, @Nullable Candidate who) {
        Change change = new Change(whose, changed, at, who);
        next = change;
        VarHandle.storeStoreFence();
        return change;
    }

    /** Null at the end of the chain, so far. */
    @Nullable
    Change next() {
        return next;
    }

    /** Whose state changed; null for the beginning of the chain. */
    @Nullable
    UUID id() {
        return id;
    }

    /** Null for the beginning of the chain. */
    @Nullable
    Block block() {
        return block;
    }

    int slot() {
        return slot;
    }

    @Nullable
    Candidate before() {
        return before;
    }
}
