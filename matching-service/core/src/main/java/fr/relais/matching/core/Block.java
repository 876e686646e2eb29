package fr.relais.matching.core;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Up to 32 640 candidates, 64 a word: planes of bits for all that is scanned, columns for the rest.
 *
 * <p>One writer changes it in place. Readers scan it meanwhile without a lock: the bits of candidates that do not change are
 * always right, and the chain of {@link Change}s tells whose bits to leave out. A plane without a bit set is absent. 510 words
 * make a plane of 4 KiB: long enough for the memory to run ahead of the loops, short enough for the second cache to hold all
 * that an offer needs.
 */
final class Block {
    static final int WORDS = 510;
    static final long[] ZEROS = new long[WORDS];

    private static final int[] SIZES = {6, 14, 30, 62, 126, 190, 254, 318, 382, 446, WORDS};

    private final int number;
    private final int words;
    private final int most;
    private long[] @Nullable [] planes;
    private final long[] ids;
    private final long[] versions;
    private final long[] held;
    private final @Nullable Spot[] spots;
    private final @Nullable Limits[] limits;
    private final Candidate.@Nullable Wishes[] wishes;
    private final Candidate.@Nullable Career[] careers;
    private final Regions regions;
    private int size;
    private int unsorted;

    private Block(int number, int words, long[] @Nullable [] planes, Block from) {
        this.number = number;
        this.words = words;
        this.most = from.most;
        this.planes = planes;
        int slots = words * Long.SIZE;
        this.ids = Arrays.copyOf(from.ids, 2 * slots);
        this.versions = Arrays.copyOf(from.versions, slots);
        this.held = Arrays.copyOf(from.held, 2 * slots);
        this.spots = Arrays.copyOf(from.spots, slots);
        this.limits = Arrays.copyOf(from.limits, slots);
        this.wishes = Arrays.copyOf(from.wishes, slots);
        this.careers = Arrays.copyOf(from.careers, slots);
        this.regions = new Regions(words, from.regions);
        this.unsorted = from.unsorted;
        this.size = from.size;
    }

    /**
     * An empty one.
     *
     * @param slots how many candidates it must have room for
     * @param most words it may grow to, one of {@link #SIZES}
     */
    Block(int number, int slots, int most) {
        this.number = number;
        this.most = most;
        this.words = wordsFor(slots);
        this.planes = new long[PlaneBook.FIRST_CODED][];
        int room = words * Long.SIZE;
        this.ids = new long[2 * room];
        this.versions = new long[room];
        this.held = new long[2 * room];
        this.spots = new Spot[room];
        this.limits = new Limits[room];
        this.wishes = new Candidate.Wishes[room];
        this.careers = new Candidate.Career[room];
        this.regions = new Regions(words);
    }

    /** A copy with more room; this one stays as it is for those who read it. */
    Block grown() {
        int more = wordsFor(words * Long.SIZE + 1);
        long[] @Nullable [] copies = new long[planes.length][];
        for (int i = 0; i < planes.length; i++) {
            long[] plane = planes[i];
            copies[i] = plane == null ? null : Arrays.copyOf(plane, more);
        }
        return new Block(number, more, copies, this);
    }

    /** An empty one beside this one, that may grow as far. */
    Block sibling(int otherNumber, int slots) {
        return new Block(otherNumber, slots, most);
    }

    int number() {
        return number;
    }

    int words() {
        return words;
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == words * Long.SIZE;
    }

    /** True when {@link #grown} cannot help. */
    boolean isLargest() {
        return words == most;
    }

    /** The bits of a plane; {@link #ZEROS} when there are none. Never to be written to. */
    long[] plane(int plane) {
        long[] @Nullable [] now = planes;
        long[] bits = plane >= 0 && plane < now.length ? now[plane] : null;
        return bits == null ? ZEROS : bits;
    }

    boolean has(int plane, int slot) {
        return (plane(plane)[slot >>> 6] & (1L << slot)) != 0;
    }

    void put(int plane, int slot, boolean bit) {
        if (bit) {
            present(plane)[slot >>> 6] |= 1L << slot;
        } else {
            long[] bits = plane < planes.length ? planes[plane] : null;
            if (bits != null) {
                bits[slot >>> 6] &= ~(1L << slot);
            }
        }
    }

    private long[] present(int plane) {
        if (plane >= planes.length) {
            planes = Arrays.copyOf(planes, plane + 16);
        }
        long[] bits = planes[plane];
        if (bits == null) {
            bits = new long[words];
            planes[plane] = bits;
        }
        return bits;
    }

    /** A slot nobody has; only when not full. */
    int freeSlot() {
        long[] live = plane(PlaneBook.LIVE);
        int word = 0;
        while (live[word] == -1L) {
            word++;
        }
        return word * Long.SIZE + Long.numberOfTrailingZeros(~live[word]);
    }

    /** Gives a free slot to an id. */
    void take(int slot, UUID id) {
        ids[2 * slot] = id.getMostSignificantBits();
        ids[2 * slot + 1] = id.getLeastSignificantBits();
        put(PlaneBook.LIVE, slot, true);
        size++;
        unsorted++;
    }

    /** From now on its candidates count as sorted. */
    Block sorted() {
        unsorted = 0;
        return this;
    }

    /** Candidates that came since the block was sorted, wherever there was room. */
    int unsorted() {
        return unsorted;
    }

    /** Frees a slot whose planes were cleared. */
    void free(int slot) {
        put(PlaneBook.LIVE, slot, false);
        spots[slot] = null;
        limits[slot] = null;
        wishes[slot] = null;
        careers[slot] = null;
        size--;
    }

    boolean isOf(int slot, UUID id) {
        return idHigh(slot) == id.getMostSignificantBits() && idLow(slot) == id.getLeastSignificantBits();
    }

    UUID id(int slot) {
        return new UUID(idHigh(slot), idLow(slot));
    }

    long idHigh(int slot) {
        return ids[2 * slot];
    }

    long idLow(int slot) {
        return ids[2 * slot + 1];
    }

    long version(int slot) {
        return versions[slot];
    }

    void version(int slot, long version) {
        versions[slot] = version;
    }

    /** Null when no place is stated. */
    @Nullable
    Spot spot(int slot) {
        return spots[slot];
    }

    /** Null only while the slot changes, or is free. */
    @Nullable
    Limits limits(int slot) {
        return limits[slot];
    }

    /** Null only while the slot changes, or is free. */
    Candidate.@Nullable Career career(int slot) {
        return careers[slot];
    }

    /** Null only while the slot changes, or is free. */
    Candidate.@Nullable Wishes wishes(int slot) {
        return wishes[slot];
    }

    /** Levels as {@link Held} has them. */
    long levels(int slot) {
        return held[2 * slot];
    }

    /** Grades as {@link Held} has them. */
    long grades(int slot) {
        return held[2 * slot + 1];
    }

    void held(int slot, Held now) {
        held[2 * slot] = now.levels();
        held[2 * slot + 1] = now.grades();
    }

    /** What is read of one candidate at a time only; shared objects. */
    void rest(int slot, @Nullable Spot spot, Limits limit, Candidate.Wishes wish, Candidate.Career career) {
        if (spot != null && limit.states()) {
            regions.add(slot / Long.SIZE, spot, limit);
        }
        spots[slot] = spot;
        limits[slot] = limit;
        wishes[slot] = wish;
        careers[slot] = career;
    }

    /** Where those live who state a distance. */
    Regions regions() {
        return regions;
    }

    private static int wordsFor(int slots) {
        for (int words : SIZES) {
            if (words * Long.SIZE >= slots) {
                return words;
            }
        }
        throw new IllegalArgumentException(slots + " slots are more than " + WORDS * Long.SIZE);
    }
}
