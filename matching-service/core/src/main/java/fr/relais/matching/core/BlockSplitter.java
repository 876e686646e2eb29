package fr.relais.matching.core;

import java.util.Arrays;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Makes new blocks of one, sorted by {@link PlaceKey}. The old one stays as it is for those who read it. */
final class BlockSplitter {
    private final CandidateCodec codec;
    private final SlotTable table;

    /** @param from the lowest key of {@code high} */
    record Halves(Block low, Block high, long from) {}

    private record Keyed(long key, int slot) {}

    BlockSplitter(CandidateCodec codec, SlotTable table) {
        this.codec = codec;
        this.table = table;
    }

    /** Null when all have the same key. */
    @Nullable
    Halves split(Block full, IntSupplier number) {
        Keyed[] keyed = keyed(full);
        int middle = boundary(keyed);
        if (middle == 0) {
            return null;
        }
        Block low = filled(full, keyed, 0, middle, number.getAsInt());
        Block high = filled(full, keyed, middle, keyed.length, number.getAsInt());
        return new Halves(low, high, keyed[middle].key);
    }

    /** The same people in another block, sorted. */
    Block sorted(Block block, IntSupplier number) {
        Keyed[] keyed = keyed(block);
        return filled(block, keyed, 0, keyed.length, number.getAsInt());
    }

    private Keyed[] keyed(Block block) {
        Keyed[] keyed = new Keyed[block.size()];
        int at = 0;
        for (int slot = 0; at < keyed.length; slot++) {
            if (block.has(PlaneBook.LIVE, slot)) {
                keyed[at++] = new Keyed(PlaceKey.of(codec.read(block, slot).reach()), slot);
            }
        }
        Arrays.sort(keyed, (a, b) -> Long.compare(a.key, b.key));
        return keyed;
    }

    /** The index nearest the middle where the key changes; 0 when it never does. */
    private static int boundary(Keyed[] keyed) {
        int half = keyed.length / 2;
        for (int away = 0; away < half; away++) {
            for (int at : new int[] {half - away, half + away}) {
                if (at > 0 && keyed[at].key != keyed[at - 1].key) {
                    return at;
                }
            }
        }
        return 0;
    }

    private Block filled(Block full, Keyed[] keyed, int from, int to, int number) {
        Block block = full.sibling(number, to - from);
        table.know(block);
        for (int i = from; i < to; i++) {
            Candidate candidate = codec.read(full, keyed[i].slot);
            int slot = block.freeSlot();
            block.take(slot, candidate.id());
            codec.write(block, slot, candidate);
            block.version(slot, full.version(keyed[i].slot));
            table.move(candidate.id(), block, slot);
            codec.release(full, keyed[i].slot);
        }
        return block.sorted();
    }
}
