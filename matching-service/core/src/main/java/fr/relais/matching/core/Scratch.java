package fr.relais.matching.core;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Working planes of one query over one block after the other; taken from a pool and given back. Not safe for sharing. */
final class Scratch implements AutoCloseable {
    private static final ConcurrentLinkedQueue<Scratch> POOL = new ConcurrentLinkedQueue<>();
    private long[][] temporaries = new long[0][];
    private long[][] registers = new long[0][];
    private final Map<Mask, long[]> masks = new EnumMap<>(Mask.class);
    private final Hits hits = new Hits();

    private Scratch() {
        for (Mask mask : Mask.values()) {
            masks.put(mask, new long[Block.WORDS]);
        }
    }

    static Scratch take() {
        Scratch free = POOL.poll();
        return free == null ? new Scratch() : free;
    }

    @Override
    public void close() {
        POOL.offer(this);
    }

    /** Registers for a program: the first is zeros, the others are temporary planes until pointed elsewhere. */
    long[][] registers(int count) {
        int had = temporaries.length;
        if (count > had) {
            temporaries = Arrays.copyOf(temporaries, count);
            registers = Arrays.copyOf(registers, count);
            for (int i = had; i < count; i++) {
                temporaries[i] = new long[Block.WORDS];
            }
        }
        System.arraycopy(temporaries, 0, registers, 0, count);
        registers[CreditProgram.ZERO] = Block.ZEROS;
        return registers;
    }

    /** One of a dozen planes that no program touches. */
    long[] mask(Mask mask) {
        return Objects.requireNonNull(masks.get(mask));
    }

    /** A list to fill. */
    Hits hits() {
        return hits;
    }

    /** Who uses which mask, so that no two do at a time. */
    enum Mask {
        ACCEPTED,
        CHECKED,
        LATER,
        LIVE,
        OPEN,
        SURE,
        FOUND,
        TIED,
        AS_MUCH,
        MORE,
        IF_SURE,
        IF_UNSURE
    }
}
