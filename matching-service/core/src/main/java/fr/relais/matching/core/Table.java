package fr.relais.matching.core;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Where each id has its row, and which version of it was applied last. Of a removed id the version stays, so that a late
 * copy of an older state does not bring it back. One writer at a time; {@link #find} from any thread.
 */
final class Table<T extends Identified> {
    private static final int REMOVED = -1;

    private final Map<UUID, Entry> entries = new ConcurrentHashMap<>();
    private final ArrayDeque<Integer> freeSlots = new ArrayDeque<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicLong removals = new AtomicLong();
    private int nextSlot;

    /** The rows with this one in, or null when {@code version} is not above the one applied. */
    @Nullable
    Rows<T> put(Rows<T> rows, T row, long version) {
        Entry held = entries.get(row.id());
        if (!isNews(held, version)) {
            return null;
        }
        int slot = held == null || held.slot == REMOVED ? takeSlot() : held.slot;
        entries.put(row.id(), new Entry(version, slot));
        return rows.with(slot, row);
    }

    /** The rows without this id, or null when {@code version} is not above the one applied. */
    @Nullable
    Rows<T> remove(Rows<T> rows, UUID id, long version) {
        Entry held = entries.get(id);
        if (!isNews(held, version)) {
            return null;
        }
        removals.incrementAndGet(); // before readers can miss the row
        entries.put(id, new Entry(version, REMOVED));
        if (held == null || held.slot == REMOVED) {
            return rows;
        }
        freeSlots.push(held.slot);
        size.decrementAndGet();
        return rows.with(held.slot, null);
    }

    /** The row of an id as {@code rows} has it; null when it is not there, or was removed since. */
    @Nullable
    T find(Rows<T> rows, UUID id) {
        Entry entry = entries.get(id);
        if (entry == null || entry.slot == REMOVED) {
            return null;
        }
        T row = rows.get(entry.slot);
        return row != null && row.id().equals(id) ? row : null;
    }

    /** How many removals there were: while they are as many as when rows were taken, {@link #find} misses none of these. */
    long removals() {
        return removals.get();
    }

    /** The version of an id that was applied last, be it its removal; 0 when none was. By the writer. */
    long version(UUID id) {
        Entry entry = entries.get(id);
        return entry == null ? 0 : entry.version;
    }

    int size() {
        return size.get();
    }

    private int takeSlot() {
        size.incrementAndGet();
        return freeSlots.isEmpty() ? nextSlot++ : freeSlots.pop();
    }

    private static boolean isNews(@Nullable Entry held, long version) {
        return held == null || version > held.version;
    }

    private record Entry(long version, int slot) {}
}
