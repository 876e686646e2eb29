package fr.relais.matching.core;

import java.util.Arrays;
import java.util.UUID;

/**
 * Where each id lies: open addressing over handles (block number and slot in one int), ids are compared in the blocks. About
 * six bytes an id. By one writer; a concurrent reader may be told anything and must check with the writer's lock.
 */
final class SlotTable {
    /** Answer for an id that is not there. */
    static final int ABSENT = -1;

    private static final int EMPTY = -1;
    private static final int GONE = -2;
    private static final int SLOT_BITS = 15;

    private Block[] blocks = new Block[0];
    private int[] handles = filled(64);
    private int size;
    private int taken;

    static int slot(int handle) {
        return handle & ((1 << SLOT_BITS) - 1);
    }

    Block block(int handle) {
        return blocks[handle >>> SLOT_BITS];
    }

    /** Makes a block known by its number, in place of another of that number. */
    void know(Block block) {
        if (block.number() >= blocks.length) {
            blocks = Arrays.copyOf(blocks, Math.max(block.number() + 1, 2 * blocks.length));
        }
        blocks[block.number()] = block;
    }

    int size() {
        return size;
    }

    /** The handle of an id, or {@link #ABSENT}. */
    int find(UUID id) {
        int[] now = handles;
        int at = start(id, now.length);
        for (int probes = 0; probes < now.length; probes++) {
            int handle = now[at];
            if (handle == EMPTY) {
                return ABSENT;
            }
            if (handle != GONE && block(handle).isOf(slot(handle), id)) {
                return handle;
            }
            at = at + 1 == now.length ? 0 : at + 1;
        }
        return ABSENT;
    }

    /** An id that is not there comes. */
    void add(UUID id, Block block, int slot) {
        if ((taken + 1) * 5L > handles.length * 4L) {
            rebuild();
        }
        int at = start(id, handles.length);
        while (handles[at] >= 0) {
            at = at + 1 == handles.length ? 0 : at + 1;
        }
        taken += handles[at] == EMPTY ? 1 : 0;
        handles[at] = handle(block, slot);
        size++;
    }

    /** An id that is there moves or, without a block, goes. Its old slot must still say its id. */
    void move(UUID id, Block block, int slot) {
        handles[position(id)] = handle(block, slot);
    }

    void remove(UUID id) {
        handles[position(id)] = GONE;
        size--;
    }

    private int position(UUID id) {
        int at = start(id, handles.length);
        while (handles[at] == GONE || !block(handles[at]).isOf(slot(handles[at]), id)) {
            at = at + 1 == handles.length ? 0 : at + 1;
        }
        return at;
    }

    private void rebuild() {
        int[] old = handles;
        int[] wider = filled((int) Math.max(64, size * 8L / 5));
        for (int handle : old) {
            if (handle >= 0) {
                int at = start(block(handle).id(slot(handle)), wider.length);
                while (wider[at] != EMPTY) {
                    at = at + 1 == wider.length ? 0 : at + 1;
                }
                wider[at] = handle;
            }
        }
        handles = wider;
        taken = size;
    }

    private static int handle(Block block, int slot) {
        return block.number() << SLOT_BITS | slot;
    }

    private static int start(UUID id, int length) {
        long mixed = Fair.withCandidate(0, id);
        return (int) Math.multiplyHigh(mixed >>> 1, 2L * length);
    }

    private static int[] filled(int length) {
        int[] handles = new int[length];
        Arrays.fill(handles, EMPTY);
        return handles;
    }
}
