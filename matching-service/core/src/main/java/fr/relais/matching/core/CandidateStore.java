package fr.relais.matching.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;

/**
 * All candidates: blocks in the order of {@link PlaceKey}, and where each id lies. One writer at a time, whom the caller
 * excludes from itself; scans take a {@link Moment} and need no lock, look-ups of one id repeat while the writer is at work.
 */
final class CandidateStore {
    private static final int OPTIMISTIC_TRIES = 16;
    /** One in so many came since the block was sorted: sorting it again is due. */
    private static final int UNTIDY_SHARE = 8;

    private final PlaneBook book = new PlaneBook();
    private final CandidateCodec codec = new CandidateCodec(book);
    private final SlotTable table = new SlotTable();
    private final BlockSplitter splitter = new BlockSplitter(codec, table);
    private final Map<UUID, Long> removed = new HashMap<>();
    private final StampedLock lock = new StampedLock();
    private final Deque<Integer> freeNumbers = new ArrayDeque<>();
    private int nextNumber;
    private BlockMap map;
    private Change last = Change.none();
    private volatile Moment moment;

    /** The blocks and the place in the chain of changes that belong together. */
    record Moment(BlockMap map, Change last) {}

    CandidateStore() {
        this(Block.WORDS);
    }

    /** @param blockWords how large blocks grow before they split */
    CandidateStore(int blockWords) {
        Block first = new Block(number(), 1, blockWords);
        table.know(first);
        map = BlockMap.of(first);
        moment = new Moment(map, last);
    }

    Moment moment() {
        return moment;
    }

    PlaneBook book() {
        return book;
    }

    CandidateCodec codec() {
        return codec;
    }

    /** Safe from any thread, exact at rest. */
    int size() {
        return table.size();
    }

    /** False when this version or a later one was applied or removed before. */
    boolean put(Candidate candidate, long version) {
        int handle = table.find(candidate.id());
        if (!isNews(candidate.id(), handle, version)) {
            return false;
        }
        long stamp = lock.writeLock();
        try {
            if (handle == SlotTable.ABSENT) {
                removed.remove(candidate.id());
                insert(candidate, version);
            } else {
                replace(handle, candidate, version);
            }
            moment = new Moment(map, last);
        } finally {
            lock.unlockWrite(stamp);
        }
        return true;
    }

    /** False when this version or a later one was applied or removed before. */
    boolean remove(UUID id, long version) {
        int handle = table.find(id);
        if (!isNews(id, handle, version)) {
            return false;
        }
        removed.put(id, version);
        if (handle != SlotTable.ABSENT) {
            long stamp = lock.writeLock();
            try {
                table.remove(id);
                Block block = table.block(handle);
                clear(block, SlotTable.slot(handle), codec.read(block, SlotTable.slot(handle)));
                moment = new Moment(map, last);
            } finally {
                lock.unlockWrite(stamp);
            }
        }
        return true;
    }

    /** The candidate now; null when not there. From any thread. */
    @Nullable
    Candidate find(UUID id) {
        for (int tries = 0; tries < OPTIMISTIC_TRIES; tries++) {
            long stamp = lock.tryOptimisticRead();
            Candidate found = stamp == 0 ? null : readUnlocked(id);
            if (stamp != 0 && lock.validate(stamp)) {
                return found;
            }
            Thread.onSpinWait();
        }
        long stamp = lock.readLock();
        try {
            return read(id);
        } finally {
            lock.unlockRead(stamp);
        }
    }

    private @Nullable Candidate readUnlocked(UUID id) {
        try {
            return read(id);
        } catch (IllegalArgumentException | IndexOutOfBoundsException halfWritten) {
            return null; // the lock's stamp is no longer valid then
        }
    }

    private @Nullable Candidate read(UUID id) {
        int handle = table.find(id);
        return handle == SlotTable.ABSENT ? null : codec.read(table.block(handle), SlotTable.slot(handle));
    }

    /** The version that was applied last, be it the removal; 0 when none was. By the writer. */
    long version(UUID id) {
        int handle = table.find(id);
        return handle == SlotTable.ABSENT
                ? removed.getOrDefault(id, 0L)
                : table.block(handle).version(SlotTable.slot(handle));
    }

    private boolean isNews(UUID id, int handle, long version) {
        if (handle != SlotTable.ABSENT) {
            return version > table.block(handle).version(SlotTable.slot(handle));
        }
        Long gone = removed.get(id);
        return gone == null || version > gone;
    }

    private void replace(int handle, Candidate candidate, long version) {
        Block block = table.block(handle);
        int slot = SlotTable.slot(handle);
        long key = PlaceKey.of(candidate.reach());
        Candidate before = codec.read(block, slot);
        if (key != PlaceKey.of(before.reach()) && map.at(map.indexFor(key)) != block) {
            Block target = roomFor(key);
            clear(block, slot, before); // first: of two changes of one id the earlier tells what was
            int to = occupy(target, candidate, version);
            table.move(candidate.id(), target, to);
        } else {
            last = last.then(candidate.id(), block, slot, before);
            codec.write(block, slot, before, candidate);
            block.version(slot, version);
        }
    }

    private void insert(Candidate candidate, long version) {
        Block block = roomFor(PlaceKey.of(candidate.reach()));
        int slot = occupy(block, candidate, version);
        table.add(candidate.id(), block, slot);
    }

    private int occupy(Block block, Candidate candidate, long version) {
        int slot = block.freeSlot();
        last = last.then(candidate.id(), block, slot, null);
        block.take(slot, candidate.id());
        codec.write(block, slot, candidate);
        block.version(slot, version);
        return slot;
    }

    private void clear(Block block, int slot, Candidate before) {
        last = last.then(before.id(), block, slot, before);
        codec.clear(block, slot, before);
    }

    /** A block for this key that is not full; blocks grow and split on the way. */
    private Block roomFor(long key) {
        while (true) {
            int index = map.indexFor(key);
            Block block = map.at(index);
            if (!block.isFull()) {
                return block;
            }
            if (!block.isLargest()) {
                Block grown = block.grown();
                table.know(grown);
                map = map.with(index, grown);
                return grown;
            }
            split(index, block);
        }
    }

    private void split(int index, Block block) {
        BlockSplitter.Halves halves = splitter.split(block, this::number);
        if (halves == null) {
            for (int i = index; i >= 0 && map.lowest(i) == map.lowest(index); i--) {
                if (!map.at(i).isFull()) { // one of several blocks of the same key has room: bring it to the front
                    Block roomy = map.at(i);
                    map = map.with(i, block).with(index, roomy);
                    return;
                }
            }
            Block more = block.sibling(number(), 1);
            table.know(more);
            map = map.withAfter(index, more, map.lowest(index));
            return;
        }
        freeNumbers.add(block.number());
        map = map.with(index, halves.low()).withAfter(index, halves.high(), halves.from());
    }

    /** Sorts again the blocks in which many came since: an offer then finds its people in few words. */
    void tidy() {
        long stamp = lock.writeLock();
        try {
            for (int i = 0; i < map.blocks().size(); i++) {
                Block block = map.at(i);
                if (block.unsorted() * UNTIDY_SHARE > block.size()) {
                    map = map.with(i, splitter.sorted(block, this::number));
                    freeNumbers.add(block.number());
                }
            }
            moment = new Moment(map, last);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    private int number() {
        return freeNumbers.isEmpty() ? nextNumber++ : freeNumbers.poll();
    }
}
