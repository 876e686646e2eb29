package fr.relais.matching.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The blocks by ascending {@link PlaceKey}: block {@code i} holds keys from {@code lowest[i]} to below the next different one.
 * Several may share a lowest key when more people than fit have the same. Immutable.
 */
final class BlockMap {
    private final List<Block> blocks;
    private final long[] lowest;

    private BlockMap(List<Block> blocks, long[] lowest) {
        this.blocks = List.copyOf(blocks);
        this.lowest = lowest;
    }

    static BlockMap of(Block first) {
        return new BlockMap(List.of(first), new long[] {0});
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The last block that may hold {@code key}. */
    int indexFor(long key) {
        int found = Arrays.binarySearch(lowest, key);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < lowest.length && lowest[found + 1] == key) {
            found++;
        }
        return found;
    }

    Block at(int index) {
        return blocks.get(index);
    }

    long lowest(int index) {
        return lowest[index];
    }

    int indexOf(Block block) {
        for (int i = 0; i < lowest.length; i++) {
            if (blocks.get(i) == block) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such block");
    }

    /** With another block in place of one. */
    BlockMap with(int index, Block block) {
        List<Block> copy = new ArrayList<>(blocks);
        copy.set(index, block);
        return new BlockMap(copy, lowest);
    }

    /** With one more block behind {@code index}, for keys from {@code from}. */
    BlockMap withAfter(int index, Block block, long from) {
        List<Block> copy = new ArrayList<>(blocks);
        copy.add(index + 1, block);
        long[] keys = new long[lowest.length + 1];
        System.arraycopy(lowest, 0, keys, 0, index + 1);
        keys[index + 1] = from;
        System.arraycopy(lowest, index + 1, keys, index + 2, lowest.length - index - 1);
        return new BlockMap(copy, keys);
    }
}
